package org.westphalia.explore;

import java.util.Optional;
import java.util.Set;
import org.westphalia.deal.Deals;
import org.westphalia.deal.NashDeal;
import org.westphalia.deal.Point;
import org.westphalia.deal.WhichDeals;
import org.westphalia.model.Terms;
import org.westphalia.world.World;

/// A rule by which one deal is picked among those of a world.
public enum Concept {
    /// The largest product of gains.
    NASH("nash"),
    /// Gains in proportion to the best that each could gain.
    KALAI_SMORODINSKY("kalai-smorodinsky"),
    /// The largest least gain; compares points of different parties' scales.
    EGALITARIAN("egalitarian"),
    /// The largest sum of values; compares points of different parties' scales.
    UTILITARIAN("utilitarian");

    private static final long NODES = 20_000;

    private final String word;

    Concept(String word) {
        this.word = word;
    }

    /// The word for it on the command line.
    public String word() {
        return word;
    }

    /// The deal that it picks in a world; empty without a deal, or where none was found within 20 000 nodes.
    public Optional<Terms> pick(World world) {
        if (this == NASH) {
            return NashDeal.in(world, Set.of(), NODES).map(NashDeal.Best::terms);
        }
        return WhichDeals.in(world, false, NODES).solutions().map(this::of).map(Point::terms);
    }

    private Point of(Deals.Solutions found) {
        return switch (this) {
            case NASH -> found.nash();
            case KALAI_SMORODINSKY -> found.kalaiSmorodinsky();
            case EGALITARIAN -> found.egalitarian();
            case UTILITARIAN -> found.utilitarian();
        };
    }
}
