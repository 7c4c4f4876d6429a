package org.westphalia.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many terms of a box keep the rules: exact. Splits on the issue that most undecided rules name; rules that share no issue
/// are counted apart and multiplied (model counting by components, Bayardo and Pehoushek 2000).
final class RuleCount {
    private final Shape shape;

    private RuleCount(Shape shape) {
        this.shape = shape;
    }

    static BigInteger of(Box box) {
        Shape shape = box.shape();
        boolean[] all = new boolean[shape.issues()];
        Arrays.fill(all, true);
        return new RuleCount(shape).count(box, List.of(shape.rules()), all);
    }

    /// Terms over the issues marked, given that only these rules still matter.
    private BigInteger count(Box box, List<Trigger> candidates, boolean[] issues) {
        List<Trigger> active = new ArrayList<>();
        for (Trigger rule : candidates) {
            switch (rule.over(box)) {
                case ALL -> {
                    return BigInteger.ZERO;
                }
                case SOME -> active.add(rule);
                case NONE -> {}
            }
        }
        BigInteger product = BigInteger.ONE;
        boolean[] left = issues.clone();
        while (!active.isEmpty()) {
            boolean[] component = new boolean[shape.issues()];
            List<Trigger> tied = component(active, component);
            active.removeAll(tied);
            for (int i = 0; i < left.length; i++) {
                component[i] &= left[i];
                left[i] &= !component[i];
            }
            product = product.multiply(split(box, tied, component));
        }
        return product.multiply(free(box, left));
    }

    private BigInteger split(Box box, List<Trigger> tied, boolean[] component) {
        int[] named = new int[shape.issues()];
        for (Trigger rule : tied) {
            for (int issue : rule.issues()) {
                named[issue] += box.openOptions(issue) > 1 ? 1 : 0;
            }
        }
        int at = 0;
        for (int i = 0; i < named.length; i++) {
            at = named[i] > named[at] ? i : at;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int option : box.open(at)) {
            Box child = box.copy();
            child.keep(at, option);
            sum = sum.add(count(child, tied, component));
        }
        return sum;
    }

    /// The rules tied to the first through issues with more than one option; marks their issues.
    private static List<Trigger> component(List<Trigger> active, boolean[] component) {
        List<Trigger> tied = new ArrayList<>(List.of(active.getFirst()));
        for (int t = 0; t < tied.size(); t++) {
            for (int issue : tied.get(t).issues()) {
                component[issue] = true;
            }
            for (Trigger rule : active) {
                if (!tied.contains(rule)
                        && Arrays.stream(rule.issues()).anyMatch(i -> component[i])) {
                    tied.add(rule);
                }
            }
        }
        return tied;
    }

    private static BigInteger free(Box box, boolean[] issues) {
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < issues.length; i++) {
            if (issues[i]) {
                product = product.multiply(BigInteger.valueOf(box.openOptions(i)));
            }
        }
        return product;
    }

    /// All terms of a box, rules or not.
    static BigInteger size(Box box) {
        boolean[] all = new boolean[box.shape().issues()];
        Arrays.fill(all, true);
        return free(box, all);
    }
}
