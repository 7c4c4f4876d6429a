package org.westphalia.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.proof.Certificate;

/// Reads the list of nodes of a refutation and puts the tree together.
final class CertificateNodes {
    /// More nodes than any search here leaves behind; a longer list is refused before it fills the memory.
    static final int MOST_NODES = 4_000_000;

    private static final Map<String, Set<String>> PROPERTIES =
            Map.of(
                    "split-issue", Set.of("kind", "issue", "parts"),
                    "split-switch", Set.of("kind", "id", "in", "out"),
                    "split-number", Set.of("kind", "variable", "path", "at", "low", "high"),
                    "rule-broken", Set.of("kind", "rule"),
                    "line-crossed", Set.of("kind", "member", "line"),
                    "agreement-short", Set.of("kind"),
                    "consent-short", Set.of("kind", "party"),
                    "shortfall", Set.of("kind", "multipliers"));

    private final StrictJson json;
    private final Map<String, Runnable> actions;

    // What has been read of the node at hand.
    private Map<String, String> names = new LinkedHashMap<>();
    private Map<String, Long> numbers = new LinkedHashMap<>();
    private List<Part> parts = new ArrayList<>();
    private int first;
    private int second;
    private double at;

    /// A node whose branches are positions in the list.
    private record Flat(
            String kind,
            Map<String, String> names,
            Map<String, Long> numbers,
            double at,
            List<Part> parts) {}

    private record Part(Set<String> options, int node) {}

    CertificateNodes(StrictJson json) {
        this.json = json;
        this.actions = actions();
    }

    /// The root of the tree that the list at hand describes.
    Certificate.Node read() {
        List<Flat> flat = new ArrayList<>();
        boolean[] reached = new boolean[1024];
        List<boolean[]> marks = new ArrayList<>(List.of(reached));
        json.list(() -> {
            if (flat.size() == MOST_NODES) {
                throw json.refusal("a refutation of more than " + MOST_NODES + " nodes");
            }
            Flat node = node();
            for (Part branch : node.parts()) {
                marks.set(0, mark(marks.getFirst(), branch.node(), flat.size()));
            }
            flat.add(node);
        });
        reached = marks.getFirst();
        if (flat.isEmpty()) {
            throw json.refusal("a refutation without nodes");
        }
        for (int at = 1; at < Math.max(flat.size(), reached.length); at++) {
            boolean is = at < reached.length && reached[at];
            if (is && at >= flat.size()) {
                throw json.refusal(
                        "a branch leads to node " + at + ", but there are only " + flat.size());
            }
            if (!is && at < flat.size()) {
                throw json.refusal("no branch leads to node " + at);
            }
        }
        return assemble(flat);
    }

    private boolean[] mark(boolean[] reached, int node, int from) {
        if (node <= from) {
            throw json.refusal("a branch of node " + from + " leads back to node " + node);
        }
        boolean[] grown =
                node < reached.length
                        ? reached
                        : java.util.Arrays.copyOf(reached, Math.max(node + 1, 2 * reached.length));
        if (grown[node]) {
            throw json.refusal("two branches lead to node " + node);
        }
        grown[node] = true;
        return grown;
    }

    /// Branches lead forwards only, so the last node is complete first.
    private static Certificate.Node assemble(List<Flat> flat) {
        Certificate.@Nullable Node[] nodes = new Certificate.Node[flat.size()];
        for (int at = flat.size() - 1; at >= 0; at--) {
            Flat from = flat.get(at);
            List<Certificate.Part> below = new ArrayList<>();
            for (Part part : from.parts()) {
                below.add(new Certificate.Part(part.options(), made(nodes, part.node())));
            }
            nodes[at] = node(from, below);
        }
        return made(nodes, 0);
    }

    private static Certificate.Node made(Certificate.@Nullable Node[] nodes, int at) {
        Certificate.Node node = nodes[at];
        if (node == null) {
            throw new IllegalStateException("node " + at + " is not yet made");
        }
        return node;
    }

    private static Certificate.Node node(Flat from, List<Certificate.Part> below) {
        return switch (from.kind()) {
            case "split-issue" -> new Certificate.SplitIssue(name(from, "issue"), below);
            case "split-switch" ->
                    new Certificate.SplitSwitch(
                            name(from, "id"), below.getFirst().node(), below.getLast().node());
            case "split-number" ->
                    new Certificate.SplitNumber(
                            Math.toIntExact(from.numbers().getOrDefault("variable", -1L)),
                            name(from, "path"),
                            from.at(),
                            below.getFirst().node(),
                            below.getLast().node());
            case "rule-broken" -> new Certificate.RuleBroken(name(from, "rule"));
            case "line-crossed" ->
                    new Certificate.LineCrossed(name(from, "member"), name(from, "line"));
            case "agreement-short" -> new Certificate.AgreementShort();
            case "consent-short" -> new Certificate.ConsentShort(name(from, "party"));
            case "shortfall" -> new Certificate.Shortfall(from.numbers());
            default -> throw new IllegalStateException(from.kind());
        };
    }

    private static String name(Flat from, String property) {
        return from.names().getOrDefault(property, "");
    }

    private Map<String, Runnable> actions() {
        Map<String, Runnable> actions = new LinkedHashMap<>();
        for (String name :
                List.of("kind", "issue", "id", "path", "rule", "member", "line", "party")) {
            actions.put(name, () -> names.put(name, json.text()));
        }
        actions.put("in", () -> first = position());
        actions.put("out", () -> second = position());
        actions.put("low", () -> first = position());
        actions.put("high", () -> second = position());
        actions.put("variable", () -> numbers.put("variable", (long) position()));
        actions.put("at", () -> at = json.number());
        actions.put("parts", () -> json.list(() -> parts.add(part())));
        actions.put("multipliers", () -> json.entries(member -> numbers.put(member, json.whole())));
        return actions;
    }

    private Flat node() {
        names = new LinkedHashMap<>();
        numbers = new LinkedHashMap<>();
        parts = new ArrayList<>();
        first = -1;
        second = -1;
        at = 0;
        Set<String> found = json.object(actions, actions.keySet());
        String kind = names.getOrDefault("kind", "");
        Set<String> expected = PROPERTIES.get(kind);
        if (expected == null) {
            throw json.refusal(
                    "expected a kind of node, one of "
                            + String.join(", ", PROPERTIES.keySet().stream().sorted().toList()));
        }
        if (!found.equals(expected)) {
            throw json.refusal(
                    "a "
                            + kind
                            + " has exactly the properties "
                            + String.join(", ", expected.stream().sorted().toList()));
        }
        if (first >= 0) {
            parts.add(new Part(Set.of(), first));
            parts.add(new Part(Set.of(), second));
        }
        return new Flat(kind, names, numbers, at, parts);
    }

    private int position() {
        long position = json.whole();
        if (position < 0 || position >= MOST_NODES) {
            throw json.refusal("expected a whole number from 0 to " + (MOST_NODES - 1));
        }
        return (int) position;
    }

    private Part part() {
        Set<String> options = new LinkedHashSet<>();
        int[] node = {0};
        Map<String, Runnable> properties =
                Map.of(
                        "options",
                        () ->
                                json.list(() -> {
                                    if (!options.add(json.text())) {
                                        throw json.refusal("an option is listed twice");
                                    }
                                }),
                        "node",
                        () -> node[0] = position());
        json.object(properties, Set.of());
        return new Part(options, node[0]);
    }
}
