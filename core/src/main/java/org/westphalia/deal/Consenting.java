package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// A way to reach an agreement: who signs, and by whose will. Where the agreement does not need everybody, or a party does not need
/// all of its groups, there are several; terms are a deal iff they are one in one of these worlds, in which nobody can be spared.
///
/// @param world the same world with only those parties and groups, all of them needed; the missing signatures of other parties
///     count in the hazard
/// @param signers the parties that sign
public record Consenting(World world, Set<String> signers) {
    private static final long ALL_SHARES = 1_000_000_000;

    /// Sets of more parties, or of more groups of one, are not gone through.
    private static final int MOST = 16;

    public Consenting {
        signers = Collections.unmodifiableSet(new LinkedHashSet<>(signers));
    }

    /// All ways, but for those that need more consent than another while the hazard is the same; empty when there are more than
    /// `limit`.
    public static Optional<List<Consenting>> of(World world, int limit) {
        boolean many =
                world.signatories().size() > MOST
                        || world.signatories().stream()
                                .anyMatch(signatory -> signatory.members().size() > MOST);
        if (many) {
            return Optional.empty();
        }
        List<Consenting> all = new ArrayList<>();
        for (Set<String> signers : signers(world)) {
            List<List<Signatory>> parties = new ArrayList<>();
            parties.add(List.of());
            for (Signatory signatory : world.signatories()) {
                if (signers.contains(signatory.party())) {
                    parties = product(parties, ways(signatory));
                }
                if (parties.size() + all.size() > limit) {
                    return Optional.empty();
                }
            }
            Hazard hazard = hazard(world.hazard(), signers);
            for (List<Signatory> each : parties) {
                World only =
                        new World(
                                world.issues(),
                                world.rules(),
                                new Agreement.All(),
                                each,
                                hazard,
                                world.decimals(),
                                world.weigh());
                all.add(new Consenting(only, signers));
            }
        }
        return Optional.of(List.copyOf(all));
    }

    /// Sets of parties that the agreement accepts; only minimal ones where a missing signature changes no hazard.
    private static List<Set<String>> signers(World world) {
        List<String> parties = world.signatories().stream().map(Signatory::party).toList();
        Set<String> everybody = new LinkedHashSet<>(parties);
        if (world.agreement() instanceof Agreement.All) {
            return List.of(everybody);
        }
        boolean felt = world.hazard().unsigned().values().stream().anyMatch(rate -> rate != 1);
        List<Long> accepted = new ArrayList<>();
        for (long some = 0; some < 1L << parties.size(); some++) {
            if (world.agreement().reachedBy(names(parties, some), everybody)) {
                accepted.add(some);
            }
        }
        return accepted.stream()
                .filter(one ->
                        felt
                                || accepted.stream()
                                        .noneMatch(
                                                other -> !other.equals(one) && (other & ~one) == 0))
                .map(some -> names(parties, some))
                .toList();
    }

    private static Set<String> names(List<String> parties, long some) {
        Set<String> names = new LinkedHashSet<>();
        for (int s = 0; s < parties.size(); s++) {
            if ((some >>> s & 1) == 1) {
                names.add(parties.get(s));
            }
        }
        return names;
    }

    private static List<List<Signatory>> product(
            List<List<Signatory>> before, List<Optional<Signatory>> ways) {
        List<List<Signatory>> after = new ArrayList<>();
        for (List<Signatory> each : before) {
            for (Optional<Signatory> way : ways) {
                List<Signatory> longer = new ArrayList<>(each);
                way.ifPresent(longer::add);
                after.add(longer);
            }
        }
        return after;
    }

    /// The minimal sets of groups that carry their party; empty where it signs without anybody's will.
    private static List<Optional<Signatory>> ways(Signatory signatory) {
        if (signatory.isAlone()) {
            return List.of(Optional.of(signatory));
        }
        List<Member> members = signatory.members();
        long[] accepted = new long[1 << members.size()];
        int count = 0;
        for (long some = 0; some < accepted.length; some++) {
            if (carries(signatory, some)) {
                long one = some;
                if (Arrays.stream(accepted, 0, count).noneMatch(other -> (other & ~one) == 0)) {
                    accepted[count++] = some;
                }
            }
        }
        List<Optional<Signatory>> ways = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            List<Member> needed = new ArrayList<>();
            for (int m = 0; m < members.size(); m++) {
                if ((accepted[a] >>> m & 1) == 1) {
                    needed.add(members.get(m).needed());
                }
            }
            ways.add(
                    needed.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Signatory(signatory.party(), ALL_SHARES, needed)));
        }
        return ways;
    }

    /// Whether these groups hold the quorum, all vetoes among them. A subset comes before its supersets in the order of numbers.
    private static boolean carries(Signatory signatory, long some) {
        BigInteger all = BigInteger.ZERO;
        BigInteger willing = BigInteger.ZERO;
        for (int m = 0; m < signatory.members().size(); m++) {
            Member member = signatory.members().get(m);
            BigInteger share = BigInteger.valueOf(member.share());
            all = all.add(share);
            if ((some >>> m & 1) == 1) {
                willing = willing.add(share);
            } else if (member.veto()) {
                return false;
            }
        }
        return willing.multiply(BigInteger.valueOf(ALL_SHARES))
                        .compareTo(all.multiply(BigInteger.valueOf(signatory.quorumShare())))
                >= 0;
    }

    /// The same hazard with the rates of missing signatures, in their order, as factors that always count.
    private static Hazard hazard(Hazard hazard, Set<String> signers) {
        List<Hazard.Factor> factors = new ArrayList<>(hazard.factors());
        hazard.unsigned()
                .forEach((party, rate) -> {
                    if (!signers.contains(party)) {
                        factors.add(new Hazard.Factor(new Condition(new LinkedHashMap<>()), rate));
                    }
                });
        return new Hazard(hazard.rates(), factors, Map.of());
    }
}
