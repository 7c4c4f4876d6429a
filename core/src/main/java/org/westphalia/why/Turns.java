package org.westphalia.why;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.westphalia.assess.Share;
import org.westphalia.model.Terms;

/// What follows when offers are put to the parties one after the other, each answer known to those who answer later.
///
/// @param world number of the drawn world told step by step; empty for the middle one, or where every number is exact
/// @param offers as put
/// @param path the answers that are given, in the order in which they are given
/// @param ending how it ends
/// @param nodes every answer that was worked out, the last first
/// @param deals share of drawn worlds in which it ends in a deal
/// @param endings how it ends in the drawn worlds, the most frequent first
/// @param orders of one offer to at most three parties: the share of drawn worlds in which it ends in a deal by every order of asking; otherwise
///     empty
public record Turns(
        OptionalLong world,
        List<Offer> offers,
        List<Node> path,
        Ending ending,
        List<Node> nodes,
        Share deals,
        List<Frequency> endings,
        List<Order> orders) {

    public Turns {
        offers = List.copyOf(offers);
        path = List.copyOf(path);
        nodes = List.copyOf(nodes);
        endings = List.copyOf(endings);
        orders = List.copyOf(orders);
    }

    /// Complete terms, and who is asked to sign them in which order.
    public record Offer(Terms terms, List<Ask> asks) {
        public Offer {
            asks = List.copyOf(asks);
        }
    }

    /// A party is asked.
    ///
    /// @param pull levers pulled when it is asked; they stay so
    /// @param stop levers stopped when it is asked
    public record Ask(String party, List<String> pull, List<String> stop) {
        public Ask {
            pull = List.copyOf(pull);
            stop = List.copyOf(stop);
        }
    }

    /// How it ends.
    public sealed interface Ending {
        /// The levers that are otherwise by then than as things stand.
        List<Openings.Move> moves();

        /// These parties have signed the terms of an offer, and that makes a deal.
        ///
        /// @param offer its place in the list
        record Deal(int offer, Set<String> signers, List<Openings.Move> moves) implements Ending {
            public Deal {
                signers = Set.copyOf(signers);
                moves = List.copyOf(moves);
            }
        }

        /// There is none.
        ///
        /// @param blamed the party through whose refusal the last offer fell
        record NoDeal(Optional<String> blamed, List<Openings.Move> moves) implements Ending {
            public NoDeal {
                moves = List.copyOf(moves);
            }
        }
    }

    /// A party's answer.
    ///
    /// @param offer place of the offer in the list
    /// @param signed who has signed it before
    /// @param refused who has refused it before
    /// @param moves levers that are otherwise when it is asked than as things stand
    /// @param ifSigns how it ends when it signs
    /// @param ifRefuses how it ends when it refuses
    /// @param members what each of those who decide for it counts
    public record Node(
            int offer,
            String party,
            List<String> signed,
            List<String> refused,
            List<Openings.Move> moves,
            boolean signs,
            Ending ifSigns,
            Ending ifRefuses,
            List<Weighing> members) {
        public Node {
            signed = List.copyOf(signed);
            refused = List.copyOf(refused);
            moves = List.copyOf(moves);
            members = List.copyOf(members);
        }
    }

    /// What the two answers are worth to one who decides, points.
    ///
    /// @param holder `party` or `party.group`
    /// @param lines its red lines that the terms cross
    /// @param sought what another's refusal would bring it, where it is said to seek that and the other has yet to answer
    public record Weighing(
            String holder,
            BigDecimal ifSigns,
            BigDecimal ifRefuses,
            boolean willing,
            List<String> lines,
            Optional<BigDecimal> sought) {
        public Weighing {
            lines = List.copyOf(lines);
        }
    }

    /// An ending and in how many drawn worlds it comes.
    ///
    /// @param offer place of the offer that is signed; -1 when none is
    /// @param blamed through whose refusal it fails
    public record Frequency(int offer, Optional<String> blamed, Share share) {}

    /// An order of asking, and in how many drawn worlds it ends in a deal.
    public record Order(List<String> parties, Share deals) {
        public Order {
            parties = List.copyOf(parties);
        }
    }
}
