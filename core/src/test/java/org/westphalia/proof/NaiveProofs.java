package org.westphalia.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.model.Issue;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.world.Member;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Writes refutations without any cleverness: decide every switch, then try to close the box with each reason in turn, and
/// split the next issue when none holds. A reason is tried by asking the checker about that single leaf.
final class NaiveProofs {
    private final World world;
    private final Map<String, Boolean> switches = new HashMap<>();
    private final Map<String, Set<String>> left = new LinkedHashMap<>();

    private NaiveProofs(World world) {
        this.world = world;
        for (Issue issue : world.issues()) {
            Set<String> options = new LinkedHashSet<>();
            issue.options().forEach(option -> options.add(option.id()));
            left.put(issue.id(), options);
        }
    }

    /// A refutation of a world without a deal.
    static Certificate.NoDeal refute(World world) {
        return new Certificate.NoDeal(new NaiveProofs(world).node());
    }

    private Certificate.Node node() {
        for (Certificate.Node leaf : candidates()) {
            if (closes(leaf)) {
                return leaf;
            }
        }
        for (Signatory signatory : world.signatories()) {
            if (!switches.containsKey(signatory.party())) {
                return splitSwitch(signatory.party());
            }
            if (switches.get(signatory.party()) && !signatory.isAlone()) {
                for (Member group : signatory.members()) {
                    if (!switches.containsKey(group.id())) {
                        return splitSwitch(group.id());
                    }
                }
            }
        }
        for (Issue issue : world.issues()) {
            Set<String> options = left.get(issue.id());
            if (options.size() > 1) {
                List<Certificate.Part> parts = new ArrayList<>();
                for (String option : options) {
                    left.put(issue.id(), Set.of(option));
                    parts.add(new Certificate.Part(Set.of(option), node()));
                }
                left.put(issue.id(), options);
                return new Certificate.SplitIssue(issue.id(), parts);
            }
        }
        throw new AssertionError("no reason closes " + left + " " + switches);
    }

    private Certificate.Node splitSwitch(String id) {
        switches.put(id, true);
        Certificate.Node in = node();
        switches.put(id, false);
        Certificate.Node out = node();
        switches.remove(id);
        return new Certificate.SplitSwitch(id, in, out);
    }

    private List<Certificate.Node> candidates() {
        List<Certificate.Node> leaves = new ArrayList<>();
        leaves.add(new Certificate.AgreementShort());
        for (Rule rule : world.rules()) {
            leaves.add(new Certificate.RuleBroken(rule.id()));
        }
        List<String> in = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            if (switches.getOrDefault(signatory.party(), false)) {
                leaves.add(new Certificate.ConsentShort(signatory.party()));
            }
            for (Member member : signatory.members()) {
                if (switches.getOrDefault(member.id(), false)) {
                    in.add(member.id());
                    leaves.add(new Certificate.Shortfall(Map.of(member.id(), 1L)));
                    for (RedLine line : member.redLines()) {
                        leaves.add(new Certificate.LineCrossed(member.id(), line.id()));
                    }
                }
            }
        }
        for (int a = 0; a < in.size(); a++) {
            for (int b = 0; b < a; b++) {
                leaves.add(new Certificate.Shortfall(Map.of(in.get(a), 1L, in.get(b), 1L)));
                leaves.add(new Certificate.Shortfall(Map.of(in.get(a), 2L, in.get(b), 1L)));
            }
        }
        return leaves;
    }

    private boolean closes(Certificate.Node leaf) {
        WorldGround ground = new WorldGround(world);
        Box box = Box.all(ground.frame());
        for (Map.Entry<String, Set<String>> entry : left.entrySet()) {
            box = box.with(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, Boolean> entry : switches.entrySet()) {
            box = box.with(entry.getKey(), entry.getValue());
        }
        return Tree.closes(leaf, box, ground);
    }
}
