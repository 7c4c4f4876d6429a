package org.westphalia.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Terms;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Whether a refutation is true, by running through all terms and all sets of signatories of each leaf: no bounds, no boxes.
public final class TruthOfLeaves {
    private final World world;
    private final double[] values;
    private final BruteForce force;

    /// Of the leaves of one world.
    public TruthOfLeaves(World world) {
        this(world, new double[0]);
    }

    private TruthOfLeaves(World world, double[] values) {
        this.world = world;
        this.values = values;
        this.force = new BruteForce(world);
    }

    /// Whether every split covers what it splits and every leaf is true of all its terms.
    public boolean holds(Certificate.NoDeal certificate) {
        return holds(certificate.root(), BruteForce.terms(world.issues()), Map.of());
    }

    /// Whether this is so of the part of a refutation of every world that concerns the world with these values of its
    /// uncertain numbers. A shortfall over many worlds weighs gains by weights that a world does not know: it is true when
    /// somebody falls short at every terms.
    public boolean holds(Certificate.NoDeal certificate, double[] values) {
        return new TruthOfLeaves(world, values)
                .holds(certificate.root(), BruteForce.terms(world.issues()), Map.of());
    }

    private boolean holds(Certificate.Node node, List<Terms> terms, Map<String, Boolean> switches) {
        return switch (node) {
            case Certificate.SplitIssue(String issue, List<Certificate.Part> parts) -> {
                Set<Terms> covered = new HashSet<>();
                for (Certificate.Part part : parts) {
                    List<Terms> below =
                            terms.stream()
                                    .filter(x ->
                                            part.options().contains(x.option(issue).orElse("")))
                                    .toList();
                    if (below.isEmpty() || !holds(part.node(), below, switches)) {
                        yield false;
                    }
                    covered.addAll(below);
                }
                yield covered.size() == terms.size();
            }
            case Certificate.SplitSwitch(String id, var in, var out) ->
                    !switches.containsKey(id)
                            && holds(in, terms, with(switches, id, true))
                            && holds(out, terms, with(switches, id, false));
            case Certificate.SplitNumber split ->
                    values.length > 0
                            && holds(
                                    values[split.variable()] <= split.at()
                                            ? split.low()
                                            : split.high(),
                                    terms,
                                    switches);
            case Certificate.RuleBroken(String rule) ->
                    terms.stream()
                            .allMatch(x ->
                                    world.rules().stream()
                                            .anyMatch(named ->
                                                    named.id().equals(rule) && named.brokenBy(x)));
            case Certificate.LineCrossed(String member, String line) ->
                    isIn(switches, member)
                            && weighs(member)
                            && terms.stream()
                                    .allMatch(x ->
                                            sets(switches).stream()
                                                    .allMatch(
                                                            set -> crosses(member, line, x, set)));
            case Certificate.AgreementShort() ->
                    sets(switches).stream()
                            .noneMatch(set -> world.agreement().reachedBy(set, parties()));
            case Certificate.ConsentShort(String party) ->
                    isIn(switches, party) && parties().contains(party) && isShort(party, switches);
            case Certificate.Shortfall(Map<String, Long> multipliers) ->
                    multipliers.entrySet().stream()
                                    .allMatch(e ->
                                            e.getValue() > 0
                                                    && isIn(switches, e.getKey())
                                                    && weighs(e.getKey()))
                            && sets(switches).stream()
                                    .allMatch(set ->
                                            terms.stream()
                                                    .allMatch(x -> fallShort(multipliers, x, set)));
        };
    }

    private boolean crosses(String member, String line, Terms terms, Set<String> signers) {
        return force.crossed(member(member), terms, signers).stream()
                .anyMatch(named -> named.id().equals(line));
    }

    private boolean fallShort(Map<String, Long> multipliers, Terms terms, Set<String> signers) {
        double sum = 0;
        boolean somebody = false;
        for (Map.Entry<String, Long> entry : multipliers.entrySet()) {
            long gain = force.gain(member(entry.getKey()), terms, signers);
            sum += (double) entry.getValue() * gain;
            somebody |= gain < 0;
        }
        return values.length > 0 ? somebody : sum < 0;
    }

    private boolean isShort(String party, Map<String, Boolean> switches) {
        Signatory signatory = world.signatory(party);
        double out = 0;
        double all = 0;
        for (Member group : signatory.members()) {
            all += group.share();
            if (Boolean.FALSE.equals(switches.get(group.id()))) {
                out += group.share();
                if (group.veto() || signatory.members().size() == 1) {
                    return true;
                }
            }
        }
        return (all - out) * 1e9 < signatory.quorumShare() * all;
    }

    private Set<String> parties() {
        Set<String> parties = new LinkedHashSet<>();
        world.signatories().forEach(signatory -> parties.add(signatory.party()));
        return parties;
    }

    /// All sets of signatories that the switches allow.
    private List<Set<String>> sets(Map<String, Boolean> switches) {
        List<Set<String>> sets = List.of(Set.of());
        for (String party : parties()) {
            List<Set<String>> more = new java.util.ArrayList<>();
            for (Set<String> set : sets) {
                if (!isIn(switches, party)) {
                    more.add(set);
                }
                if (!Boolean.FALSE.equals(switches.get(party))) {
                    Set<String> larger = new LinkedHashSet<>(set);
                    larger.add(party);
                    more.add(larger);
                }
            }
            sets = more;
        }
        return sets;
    }

    private boolean weighs(String id) {
        return world.signatories().stream()
                .flatMap(signatory -> signatory.members().stream())
                .anyMatch(member -> member.id().equals(id));
    }

    private Member member(String id) {
        return world.signatories().stream()
                .flatMap(signatory -> signatory.members().stream())
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(Map<String, Boolean> switches, String id) {
        return Boolean.TRUE.equals(switches.get(id));
    }

    private static Map<String, Boolean> with(Map<String, Boolean> switches, String id, boolean in) {
        Map<String, Boolean> more = new HashMap<>(switches);
        more.put(id, in);
        return more;
    }
}
