package org.westphalia.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.model.Rule;

/// Walks a refutation from the root to every leaf without recursion, so that no tree, however deep, exhausts the call stack.
final class Tree {
    /// A branch taken, and those before it.
    private record Branch(@Nullable Branch before, String taken) {}

    private record Open(Certificate.Node node, Box box, Ground ground, @Nullable Branch branch) {}

    private final Deque<Open> open = new ArrayDeque<>();

    private Tree() {}

    /// Checks every node; the first that fails, in order of the tree, decides.
    static Verification check(Certificate.Node root, Ground ground) {
        Tree tree = new Tree();
        tree.open.push(new Open(root, Box.all(ground.frame()), ground, null));
        long nodes = 0;
        while (!tree.open.isEmpty()) {
            Open at = tree.open.pop();
            nodes++;
            try {
                tree.check(at);
            } catch (Rejection rejection) {
                return new Verification.Invalid(rejection.reason(), place(at.branch()));
            }
        }
        return new Verification.Valid(nodes);
    }

    /// Whether this leaf holds at this box.
    static boolean closes(Certificate.Node leaf, Box box, Ground ground) {
        Tree tree = new Tree();
        try {
            tree.check(new Open(leaf, box, ground, null));
            return tree.open.isEmpty();
        } catch (Rejection rejection) {
            return false;
        }
    }

    private void check(Open at) {
        Box box = at.box();
        switch (at.node()) {
            case Certificate.SplitIssue split -> splitIssue(at, split);
            case Certificate.SplitSwitch(String id, Certificate.Node in, Certificate.Node out) -> {
                push(at, out, box.with(id, false), at.ground(), id + " out");
                push(at, in, box.with(id, true), at.ground(), id + " in");
            }
            case Certificate.SplitNumber split -> {
                String name = split.path() + (" below " + split.at());
                push(at, split.high(), box, at.ground().half(split, false), "not " + name);
                push(at, split.low(), box, at.ground().half(split, true), name);
            }
            case Certificate.RuleBroken(String rule) -> {
                if (!isBroken(box.frame().rule(rule), box)) {
                    throw new Rejection("not all terms here break the rule " + rule);
                }
            }
            case Certificate.LineCrossed(String member, String line) -> {
                requireIn(box, member);
                at.ground().lineCrossed(box, member, line);
            }
            case Certificate.AgreementShort() -> {
                if (box.frame().agreement().reachedBy(notOut(box), box.frame().parties())) {
                    throw new Rejection("the parties that are not out suffice for the agreement");
                }
            }
            case Certificate.ConsentShort(String party) -> {
                requireIn(box, box.frame().seat(party).party());
                at.ground().consentShort(box, party);
            }
            case Certificate.Shortfall(var multipliers) -> {
                if (multipliers.isEmpty()) {
                    throw new Rejection("a shortfall without multipliers");
                }
                multipliers.forEach((member, times) -> {
                    requireIn(box, member);
                    if (times <= 0) {
                        throw new Rejection("the multiplier of " + member + " is not positive");
                    }
                });
                at.ground().shortfall(box, multipliers);
            }
        }
    }

    private void splitIssue(Open at, Certificate.SplitIssue split) {
        Box box = at.box();
        int issue = box.frame().issue(split.issue());
        if (split.parts().size() < 2) {
            throw new Rejection("a split of " + split.issue() + " into fewer than two parts");
        }
        Set<String> left = box.options(issue);
        for (Certificate.Part part : split.parts()) {
            for (String option : part.options()) {
                box.with(split.issue(), Set.of(option));
                if (!left.remove(option)) {
                    throw new Rejection(
                            "option " + option + " of " + split.issue() + " is in two parts");
                }
            }
        }
        if (!left.isEmpty()) {
            throw new Rejection(
                    "option " + Collections.min(left) + " of " + split.issue() + " is in no part");
        }
        for (Certificate.Part part : split.parts().reversed()) {
            String taken = split.issue() + " in {" + String.join(", ", part.options()) + "}";
            push(at, part.node(), box.with(split.issue(), part.options()), at.ground(), taken);
        }
    }

    private void push(Open parent, Certificate.Node node, Box box, Ground ground, String taken) {
        open.push(new Open(node, box, ground, new Branch(parent.branch(), taken)));
    }

    private static void requireIn(Box box, String id) {
        if (!box.frame().isSwitch(id)) {
            throw new Rejection("there is no party or group " + id);
        }
        if (!box.isIn(id)) {
            throw new Rejection(id + " is not in here");
        }
    }

    private static Set<String> notOut(Box box) {
        Set<String> parties = new HashSet<>(box.frame().parties());
        parties.removeIf(box::isOut);
        return new LinkedHashSet<>(parties);
    }

    private static boolean isBroken(Rule rule, Box box) {
        return switch (rule) {
            case Rule.Never(String _, var condition) -> box.mustMatch(condition);
            case Rule.IfThen(String _, var premise, var conclusion) ->
                    box.mustMatch(premise) && !box.canMatch(conclusion);
        };
    }

    private static List<String> place(@Nullable Branch branch) {
        List<String> taken = new ArrayList<>();
        for (Branch at = branch; at != null; at = at.before()) {
            taken.add(at.taken());
        }
        return taken.reversed();
    }
}
