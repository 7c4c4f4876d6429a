package org.westphalia.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;

/// What does an actor get wrong? The smallest sets of its beliefs which, corrected by an account of the parties, let its best proposal be
/// signed wherever it can be: in more than half of those drawn worlds of the account that have a deal at all. Where none has one, the actor
/// should see that, and put nothing forward.
///
/// A belief is corrected as claims are exchanged ([ClaimExchanges]); what the actor itself wants is no belief about others and
/// stays. All minimal sets up to a size are found ([SmallestSets]), each asked as a whole, for a correction may also mislead.
public final class WhatToCorrect {
    private final Asking believed;
    private final String actor;
    private final ClaimExchanges exchanges;
    private final SampledWorlds account;
    private final Map<BitSet, Optional<Terms>> proposals = new HashMap<>();

    private WhatToCorrect(
            Asking believed, String actor, ClaimExchanges exchanges, SampledWorlds account) {
        this.believed = believed;
        this.actor = actor;
        this.exchanges = exchanges;
        this.account = account;
    }

    /// Answers for an actor and an account that says what it believes; empty where it says nothing of that.
    ///
    /// @param settings of the drawn worlds, at most [WhatToPropose#MOST_WORLDS] of which are searched for proposals
    /// @throws NoWorldException when comparisons contradict all other numbers
    public static Optional<Corrections> of(
            Case source,
            String actor,
            Reading account,
            WhatIf whatIf,
            Settings settings,
            Cruxes.Limits limits) {
        return Beliefs.of(source, Optional.of(account), actor)
                .map(belief -> {
                    Asking seen = new Asking(source, Optional.of(belief), whatIf, settings);
                    Asking real = new Asking(source, Optional.of(account), whatIf, settings);
                    return new WhatToCorrect(
                                    seen,
                                    actor,
                                    ClaimExchanges.between(seen, real),
                                    SampledWorlds.of(real.model(), settings))
                            .answer(belief, account, limits);
                });
    }

    private Corrections answer(Reading belief, Reading real, Cruxes.Limits limits) {
        int size = exchanges.all().size();
        SmallestSets.Found found =
                SmallestSets.of(size, limits.most(), this::ask, limits.questions());
        List<Corrections.Correction> corrections = new ArrayList<>();
        boolean right = found.sets().stream().anyMatch(BitSet::isEmpty);
        for (BitSet set : found.sets()) {
            if (!set.isEmpty()) {
                corrections.add(new Corrections.Correction(exchanges.chosen(set), put(set)));
            }
        }
        BitSet all = new BitSet(size);
        all.set(0, size);
        return new Corrections(
                actor,
                belief.id(),
                real.id(),
                account.deals(),
                put(new BitSet(size)),
                right,
                corrections,
                found.complete(),
                found.upTo(),
                size,
                put(all));
    }

    private SmallestSets.Answer ask(BitSet set) {
        if (believed.settings().stop().getAsBoolean()) {
            return SmallestSets.Answer.UNKNOWN;
        }
        if (exchanges.isTwofold(set)) {
            return SmallestSets.Answer.NO;
        }
        try {
            long deals = account.deals().hits();
            boolean right =
                    deals == 0
                            ? !WhatToPropose.seesADeal(
                                    believed.model(exchanges.after(set)),
                                    actor,
                                    believed.settings())
                            : proposal(set).filter(terms -> 2 * signed(terms) > deals).isPresent();
            return right ? SmallestSets.Answer.YES : SmallestSets.Answer.NO;
        } catch (NoWorldException | IllegalArgumentException contradiction) {
            return SmallestSets.Answer.NO;
        }
    }

    private Corrections.Put put(BitSet set) {
        Optional<Terms> terms = proposal(set);
        return new Corrections.Put(terms, account.share(terms.map(this::signed).orElse(0L)));
    }

    private Optional<Terms> proposal(BitSet set) {
        Optional<Terms> known = proposals.get(set);
        if (known == null) {
            Model model = believed.model(exchanges.after(set));
            known = WhatToPropose.terms(model, actor, believed.settings());
            proposals.put(set, known);
        }
        return known;
    }

    private long signed(Terms terms) {
        return IntStream.range(0, account.count())
                .filter(k -> account.outcome(k) instanceof Outcome.Found)
                .filter(k -> Judge.judge(account.world(k), terms).deal())
                .count();
    }
}
