package org.westphalia.why;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Two proposals side by side in one world: where they differ, who gains and loses by each difference, who would sign which, and
/// whether a third text is better than both for all. What they leave open is completed as well as can be, each by itself.
public final class CompareProposals {
    private CompareProposals() {}

    /// Compares them.
    ///
    /// @param world of the model: the middle one, or a drawn one
    /// @return empty when every completion of one of them breaks a rule, or none was found within the limit that does not
    public static Optional<TwoTexts> of(
            Model model,
            World world,
            Optional<Reading> reading,
            Terms first,
            Terms second,
            Settings settings) {
        Optional<Terms> one =
                WhatOfProposal.completed(world, first, settings.nodeLimit())
                        .map(WhatOfProposal.Completed::terms);
        Optional<Terms> two =
                WhatOfProposal.completed(world, second, settings.nodeLimit())
                        .map(WhatOfProposal.Completed::terms);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        List<Terms> texts = List.of(one.get(), two.get());
        BetterForAll.Found third = BetterForAll.than(world, texts, settings);
        Optional<Share> share =
                third.terms()
                        .map(terms ->
                                HowReceived.dealShares(model, List.of(terms), settings).getFirst());
        return Optional.of(
                new TwoTexts(
                        HowReceived.of(model, world, reading, one.get(), settings),
                        HowReceived.of(model, world, reading, two.get(), settings),
                        first,
                        second,
                        Exchange.between(world, one.get(), two.get()),
                        WhatOfProposal.better(world, third, texts, share)));
    }
}
