package org.westphalia.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Issue;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Member;
import org.westphalia.world.World;

/// Puts what the search found into names, so that `proof` can check it. The search counts issues, options, members and switches
/// as its [Shape] does; nothing else is taken from it.
public final class Certifier {
    private final List<Issue> issues;
    private final List<String> rules;
    private final List<String> parties;
    private final List<String> members;
    private final List<List<String>> lines;
    private final List<String> switches;

    private Certifier(World world) {
        issues = world.issues();
        rules = world.rules().stream().map(rule -> rule.id()).toList();
        parties = world.signatories().stream().map(signatory -> signatory.party()).toList();
        List<Member> all =
                world.signatories().stream()
                        .flatMap(signatory -> signatory.members().stream())
                        .toList();
        members = all.stream().map(Member::id).toList();
        lines =
                all.stream()
                        .map(member -> member.redLines().stream().map(line -> line.id()).toList())
                        .toList();
        switches = new ArrayList<>(parties);
        world.signatories().stream()
                .filter(signatory -> !signatory.isAlone())
                .forEach(signatory ->
                        signatory.members().forEach(member -> switches.add(member.id())));
    }

    /// The certificate of an outcome.
    ///
    /// @throws IllegalArgumentException when the search stopped at its limit: there is nothing to certify
    public static Certificate certify(World world, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found(var terms, Set<String> signers) ->
                    new Certificate.Deal(terms, signers);
            case Outcome.Refuted(Outcome.Closing root, long _) ->
                    new Certificate.NoDeal(new Certifier(world).named(root));
            case Outcome.Undecided(long nodes) ->
                    throw new IllegalArgumentException(
                            "the search stopped after " + nodes + " nodes and decided nothing");
        };
    }

    private Certificate.Node named(Outcome.Closing closing) {
        return switch (closing) {
            case Outcome.Closing.ByIssue split -> byIssue(split);
            case Outcome.Closing.BySwitch(int which, var in, var out) ->
                    new Certificate.SplitSwitch(switches.get(which), named(in), named(out));
            case Outcome.Closing.Rule(int rule) -> new Certificate.RuleBroken(rules.get(rule));
            case Outcome.Closing.Line(int member, int line) ->
                    new Certificate.LineCrossed(members.get(member), lines.get(member).get(line));
            case Outcome.Closing.AgreementShort() -> new Certificate.AgreementShort();
            case Outcome.Closing.ConsentShort(int signatory) ->
                    new Certificate.ConsentShort(parties.get(signatory));
            case Outcome.Closing.Shortfall(long[] multipliers) -> shortfall(multipliers);
        };
    }

    /// A split that leaves everything in one part is no split.
    private Certificate.Node byIssue(Outcome.Closing.ByIssue split) {
        Issue issue = issues.get(split.issue());
        List<Certificate.Part> parts = new ArrayList<>();
        for (int p = 0; p < split.parts().size(); p++) {
            Set<String> options = new LinkedHashSet<>();
            for (int option : split.options()[p]) {
                options.add(issue.options().get(option).id());
            }
            if (!options.isEmpty()) {
                parts.add(new Certificate.Part(options, named(split.parts().get(p))));
            }
        }
        return parts.size() == 1
                ? parts.getFirst().node()
                : new Certificate.SplitIssue(issue.id(), parts);
    }

    private Certificate.Shortfall shortfall(long[] multipliers) {
        Map<String, Long> byMember = new LinkedHashMap<>();
        for (int m = 0; m < multipliers.length; m++) {
            if (multipliers[m] != 0) {
                byMember.put(members.get(m), multipliers[m]);
            }
        }
        return new Certificate.Shortfall(byMember);
    }
}
