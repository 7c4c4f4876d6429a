package org.westphalia.deal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Terms;

/// Several terms, each with a chance, which everybody whose consent is needed prefers on average to no deal: each of them keeps all
/// rules and absolute red lines, and no expected gain is negative. Exact.
///
/// @param tickets at least one; their parts add up to the whole
/// @param whole positive
/// @param signers whose signatures are counted
/// @param money the issue of money between two neighbouring amounts of which this lies, where the tickets differ in nothing else:
///     then no lottery is needed, an amount between them will do
public record Mixture(
        List<Ticket> tickets, BigInteger whole, Set<String> signers, Optional<String> money) {

    public Mixture {
        tickets = List.copyOf(tickets);
    }

    /// Terms that come about in `part` of `whole`.
    public record Ticket(Terms terms, BigInteger part) {}

    /// The chance of a ticket, for display.
    public double chance(Ticket ticket) {
        return new java.math.BigDecimal(ticket.part())
                .divide(new java.math.BigDecimal(whole), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }
}
