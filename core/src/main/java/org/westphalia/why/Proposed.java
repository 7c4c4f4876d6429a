package org.westphalia.why;

import java.util.List;
import java.util.Map;
import org.westphalia.assess.Share;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Terms;

/// What an actor would put forward.
///
/// @param terms complete terms, a deal as the actor sees the parties
/// @param aim what they are best by
/// @param worth what they are worth to the actor, points; 0 with the aim NASH
/// @param judgement of the terms in the world in which they were found
/// @param foundIn that world in words
/// @param asGood other terms that are exactly as good there, the first few
/// @param moreAsGood whether there are more than those
/// @param indifferentTo ids of the issues that some deal, exactly as good to the actor, settles otherwise: there the terms show no wish
///     of the actor, but what is fairest among the other parties; none with the aim NASH
/// @param exact false when a limit of search was reached: then better terms may exist
/// @param bestIn in how many of the drawn worlds terms are the best proposal, commonest first; the terms above where they are among
///     the best
/// @param worlds how many worlds were drawn
/// @param without in how many of them the actor sees no deal
/// @param seed of the draws
public record Proposed(
        Terms terms,
        AimOfActor aim,
        double worth,
        Judgement judgement,
        String foundIn,
        List<Terms> asGood,
        boolean moreAsGood,
        List<String> indifferentTo,
        boolean exact,
        Map<Terms, Share> bestIn,
        int worlds,
        int without,
        long seed) {

    /// By what measure a proposal is the best.
    public enum AimOfActor {
        /// A third party's own value of the terms.
        OWN_VALUE("own-value"),
        /// A deciding party's own gain.
        OWN_GAIN("own-gain"),
        /// The largest product of the parties' gains.
        NASH("nash");

        private final String word;

        AimOfActor(String word) {
            this.word = word;
        }

        /// The word for it in answers.
        public String word() {
            return word;
        }
    }
}
