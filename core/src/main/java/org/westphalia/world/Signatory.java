package org.westphalia.world;

import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;

/// A deciding party in a world.
///
/// @param party its id
/// @param quorumShare the part of all shares that must be willing, on the 10^-9 grid of shares; ignored with one member
/// @param members itself alone, or its groups under a quorum
public record Signatory(String party, long quorumShare, List<Member> members) {

    public Signatory {
        members = List.copyOf(members);
    }

    /// The same party with every member changed.
    public Signatory withMembers(UnaryOperator<Member> change) {
        return new Signatory(party, quorumShare, members.stream().map(change).toList());
    }

    /// The least sum of shares that reaches the quorum.
    public long neededShare() {
        BigInteger all = BigInteger.ZERO;
        for (Member member : members) {
            all = all.add(BigInteger.valueOf(member.share()));
        }
        BigInteger[] parts =
                all.multiply(BigInteger.valueOf(quorumShare))
                        .divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }

    /// Whether it has no groups of its own standing in this world.
    public boolean isAlone() {
        return members.size() == 1 && members.getFirst().id().equals(party);
    }
}
