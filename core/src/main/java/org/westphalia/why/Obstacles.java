package org.westphalia.why;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.westphalia.assess.Share;
import org.westphalia.model.Terms;
import org.westphalia.world.Demand;

/// What blocks a deal: the demands that no terms meet together, and what would have to give.
///
/// @param world number of the drawn world into which this looks, the one nearest a deal; empty for the middle world, or where every
///     number is exact
/// @param deals share of drawn worlds with a deal: of these nothing is said
/// @param undecided drawn worlds that could not be decided within the limits
/// @param obstacles minimal conflicts, by size; those of the world named first, then those that explain other worlds
/// @param repairs minimal repairs in the world named, by size; empty when it has a deal
/// @param complete whether obstacles and repairs of the world named are all there are; otherwise its first obstacle is still a
///     smallest one, and others may exist
/// @param unexplained drawn worlds without a deal in which none of the obstacles listed stands
/// @param leastOther an obstacle of the world named that is not listed has at least so many members
public record Obstacles(
        OptionalLong world,
        Share deals,
        long undecided,
        List<Obstacle> obstacles,
        List<Repair> repairs,
        boolean complete,
        long unexplained,
        int leastOther) {

    public Obstacles {
        obstacles = List.copyOf(obstacles);
        repairs = List.copyOf(repairs);
    }

    /// Demands that no terms meet together, while any of them may be dropped for terms that meet the others. Both is verified.
    ///
    /// @param world number of the drawn world in which it is minimal, as above
    /// @param members in the order of the case
    /// @param claims behind the members
    /// @param needed those of the claims without which the conflict could not be shown for all numbers that are left; empty where
    ///     it is not shown for all numbers even with every claim
    /// @param share of the drawn worlds in which no terms meet these demands together
    /// @param escapes one for each member: terms that meet the others
    /// @param sacred the one issue of which all members speak, when all are red lines
    public record Obstacle(
            OptionalLong world,
            List<Demand> members,
            List<String> claims,
            List<String> needed,
            Share share,
            List<Escape> escapes,
            Optional<String> sacred) {
        public Obstacle {
            members = List.copyOf(members);
            claims = List.copyOf(claims);
            needed = List.copyOf(needed);
            escapes = List.copyOf(escapes);
        }
    }

    /// Terms that meet all of an obstacle but one.
    public record Escape(Demand without, Terms terms) {}

    /// Demands without which there is a deal, while none of them may be kept.
    ///
    /// @param terms that are a deal then
    /// @param claims behind the members
    public record Repair(List<Demand> members, Terms terms, List<String> claims) {
        public Repair {
            members = List.copyOf(members);
            claims = List.copyOf(claims);
        }
    }
}
