package org.westphalia.why;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.westphalia.assess.Brief;
import org.westphalia.assess.DealSomewhere;
import org.westphalia.assess.NoDealAnywhere;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.assess.Verdict;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Path;
import org.westphalia.world.Model;
import org.westphalia.world.NoWorldException;
import org.westphalia.world.World;

/// What the accounts between two readings answer, each asked once. An account that contradicts itself answers nothing.
final class Mixtures {
    /// Drawn worlds that are looked into for a deal before a proof is tried that none has one.
    private static final int FIRST = 25;

    /// Worlds with a deal that are remembered.
    private static final int WITNESSES = 6;

    private final Asking asking;
    private final ClaimExchanges exchanges;
    private final Map<BitSet, Optional<Crux.Side>> sides = new HashMap<>();
    private final Map<BitSet, Optional<Brief>> briefs = new HashMap<>();
    private final Deque<Map<Path, Double>> witnesses = new ArrayDeque<>();

    Mixtures(Asking asking, ClaimExchanges exchanges) {
        this.asking = asking;
        this.exchanges = exchanges;
    }

    ClaimExchanges exchanges() {
        return exchanges;
    }

    boolean isStopped() {
        return asking.settings().stop().getAsBoolean();
    }

    /// What is already known of the account after exchanges.
    void know(BitSet set, Brief brief) {
        briefs.put(set, Optional.of(brief));
        sides.put(set, Optional.of(Crux.Side.of(brief)));
    }

    /// On which side of a deal the account stands after these exchanges; empty when it contradicts itself.
    Optional<Crux.Side> side(BitSet set) {
        Optional<Crux.Side> known = sides.get(set);
        if (known == null) {
            known = find(set);
            sides.put(set, known);
        }
        return known;
    }

    /// Verdict and share after these exchanges; empty when the account contradicts itself.
    Optional<Brief> brief(BitSet set) {
        Optional<Brief> known = briefs.get(set);
        if (known == null) {
            try {
                known = Optional.of(settled(set, Brief.of(model(set), asking.settings())));
            } catch (NoWorldException | IllegalArgumentException contradiction) {
                known = Optional.empty();
            }
            briefs.put(set, known);
        }
        return known;
    }

    /// A brief that is open where more is known: a world with a deal was found, or it was proved that there is none.
    private Brief settled(BitSet set, Brief brief) {
        if (brief.verdict() != Verdict.OPEN) {
            return brief;
        }
        Crux.Side side = sides.getOrDefault(set, Optional.empty()).orElse(Crux.Side.OPEN);
        return switch (side) {
            case DEAL -> new Brief(Verdict.POSSIBLE, brief.share());
            case NO_DEAL -> new Brief(Verdict.IMPOSSIBLE, brief.share());
            case OPEN -> brief;
        };
    }

    private Optional<Crux.Side> find(BitSet set) {
        try {
            Model model = model(set);
            if (hasADeal(model)) {
                return Optional.of(Crux.Side.DEAL);
            }
            if (NoDealAnywhere.in(model, asking.settings()).isPresent()) {
                return Optional.of(Crux.Side.NO_DEAL);
            }
            if (hasADealWhereOthersHave(model)) {
                return Optional.of(Crux.Side.DEAL);
            }
            Settings few =
                    asking.settings()
                            .withWorlds(
                                    Math.min(FIRST, asking.settings().worlds()),
                                    asking.settings().seed());
            Crux.Side side = Crux.Side.of(Brief.of(model, few));
            if (side == Crux.Side.DEAL) {
                remember(model);
            }
            return Optional.of(side);
        } catch (NoWorldException | IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }

    /// Whether a world has a deal that lies where one of another account was found.
    private boolean hasADealWhereOthersHave(Model model) {
        for (Map<Path, Double> witness : witnesses) {
            Optional<World> world = DealSomewhere.world(model, witness);
            if (world.isPresent() && hasADeal(world.get())) {
                return true;
            }
        }
        return false;
    }

    /// Remembers a world with a deal, for other accounts are likely to have one there.
    private void remember(Model model) {
        DealSomewhere.in(model, asking.settings()).ifPresent(witnesses::addFirst);
        if (witnesses.size() > WITNESSES) {
            witnesses.removeLast();
        }
    }

    private boolean hasADeal(World world) {
        return Decided.in(world, asking.settings().nodeLimit()) instanceof Outcome.Found;
    }

    /// Whether deals are as frequent after these exchanges: the share of drawn worlds with a deal is of this class. Worlds are drawn
    /// until that is certain of all that would be.
    boolean isAsFrequent(BitSet set, String frequency) {
        Optional<Brief> known = briefs.getOrDefault(set, Optional.empty());
        if (known.isPresent()) {
            return known.get().share().frequency().equals(frequency);
        }
        Settings settings = asking.settings();
        if (isTooFew(settings.worlds())) {
            return brief(set)
                    .map(found -> found.share().frequency().equals(frequency))
                    .orElse(false);
        }
        try {
            Model model = model(set);
            int worlds = model.variables().isEmpty() ? 1 : settings.worlds();
            int[] hits = hits(worlds, frequency);
            int found = 0;
            for (int k = 0; k < worlds; k++) {
                if (found > hits[1] || found + worlds - k < hits[0]) {
                    return false;
                }
                found += hasADeal(model, k) ? 1 : 0;
            }
            return found >= hits[0] && found <= hits[1];
        } catch (NoWorldException | IllegalArgumentException contradiction) {
            return false;
        }
    }

    /// With few worlds the class of what is proved for all is another than that of none, or all, of those drawn.
    private static boolean isTooFew(int worlds) {
        return !Share.of(0, worlds).frequency().equals(Share.known(0, worlds).frequency())
                || !Share.of(worlds, worlds)
                        .frequency()
                        .equals(Share.known(worlds, worlds).frequency());
    }

    /// From how many to how many hits a share is of a class.
    private static int[] hits(int worlds, String frequency) {
        int low = worlds + 1;
        int high = -1;
        for (int hits = 0; hits <= worlds; hits++) {
            Share share = worlds == 1 ? Share.known(hits, 1) : Share.of(hits, worlds);
            if (share.frequency().equals(frequency)) {
                low = Math.min(low, hits);
                high = hits;
            }
        }
        return new int[] {low, high};
    }

    private boolean hasADeal(Model model, int k) {
        return hasADeal(model.draw(asking.settings().seed(), k).world());
    }

    private Model model(BitSet set) {
        return asking.model(exchanges.after(set));
    }

    /// Whether one of the first drawn worlds has a deal: then a deal is possible, whatever else holds.
    private boolean hasADeal(Model model) {
        Settings settings = asking.settings();
        int count = model.variables().isEmpty() ? 1 : Math.min(FIRST, settings.worlds());
        for (int k = 0; k < count; k++) {
            if (hasADeal(model, k)) {
                return true;
            }
        }
        return false;
    }
}
