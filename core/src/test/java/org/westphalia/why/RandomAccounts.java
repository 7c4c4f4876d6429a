package org.westphalia.why;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.westphalia.model.Case;

/// Two readings of a small random case, and every account between them written out as a reading of its own, `m0`, `m1` and so on: bit
/// `i` of the number tells whether exchange `i` was made.
final class RandomAccounts {
    private static final String[] NUMBERS = {
        "north.no-deal",
        "south.g0.no-deal",
        "south.g1.no-deal",
        "north.matters.land",
        "south.g0.likes.guard.two",
        "north.likes.trade.one",
        "south.g0.share"
    };

    private final Random random;
    private final List<String[]> pairs = new ArrayList<>();
    private final List<String[]> paths = new ArrayList<>();
    private final StringBuilder claims = new StringBuilder();
    private final Case source;

    private RandomAccounts(long seed) {
        random = new Random(seed);
        int count = 3 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            exchange(i);
        }
        source = RandomLeverCases.read(frame() + "claims:\n" + claims + readings());
    }

    static RandomAccounts of(long seed) {
        return new RandomAccounts(seed);
    }

    Case source() {
        return source;
    }

    int accounts() {
        return 1 << pairs.size();
    }

    /// The exchanges made, as `first>second`.
    Set<String> exchanged(int some, boolean there) {
        Set<String> made = new LinkedHashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            if ((some >> i & 1) == 1) {
                String[] pair = pairs.get(i);
                made.add(there ? pair[0] + ">" + pair[1] : pair[1] + ">" + pair[0]);
            }
        }
        return made;
    }

    /// Whether two claims of an account set one number.
    boolean isTwofold(int some) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            String path = paths.get(i)[some >> i & 1];
            if (!path.isEmpty() && !seen.add(path)) {
                return true;
            }
        }
        return false;
    }

    boolean hasTwofold() {
        for (int some = 0; some < accounts(); some++) {
            if (isTwofold(some)) {
                return true;
            }
        }
        return false;
    }

    private void exchange(int i) {
        int kind = random.nextInt(4);
        String first = kind == 2 ? "" : "a" + i;
        String second = kind == 3 ? "" : "b" + i;
        String[] set = {"", ""};
        for (int side = 0; side < 2; side++) {
            String id = side == 0 ? first : second;
            if (id.isEmpty()) {
                continue;
            }
            claims.append("  ").append(id).append(": {says: S., ");
            if (kind < 2) {
                claims.append("question: q").append(i).append(", ");
            }
            set[side] = body(side);
            claims.append("}\n");
        }
        pairs.add(new String[] {first, second});
        paths.add(set);
    }

    /// Writes what a claim changes; the path when it sets a number that no other claim of its reading sets.
    private String body(int side) {
        if (random.nextInt(4) == 0) {
            claims.append("add: {").append(NUMBERS[random.nextInt(3)]);
            claims.append(": ").append(random.nextInt(61) - 40).append("}");
            return "";
        }
        String path = random.nextInt(3) == 0 ? "north.red-lines.hard" : number();
        while (taken(path, side)) {
            path = number();
        }
        if (path.contains("red-lines")) {
            claims.append("set: {").append(path).append(": {never: {trade: one}}}");
        } else {
            int low = path.endsWith("share") ? 1 : 20 + random.nextInt(60);
            claims.append("set: {").append(path).append(": ").append(low);
            claims.append(random.nextInt(3) == 0 ? ".." + (low + 15) : "").append("}");
        }
        return path;
    }

    private String number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private boolean taken(String path, int side) {
        return paths.stream().anyMatch(each -> each[side].equals(path));
    }

    private String frame() {
        StringBuilder text = new StringBuilder("case: random\nissues:\n");
        for (String issue : List.of("land", "guard", "trade")) {
            text.append("  ").append(issue).append(": {options: {one: One, two: Two}}\n");
        }
        String[] ways = {"blend", "{quorum: 0.5}", "{quorum: 1}", "one-camp"};
        text.append("parties:\n  north:\n    decides: true\n");
        numbers(text, "    ");
        text.append("  south:\n    decides: true\n    signs-when: ")
                .append(ways[random.nextInt(4)])
                .append("\n    groups:\n");
        for (int g = 0; g < 2; g++) {
            text.append("      g").append(g).append(":\n        title: G\n        share: ");
            text.append((2 + random.nextInt(6)) / 10.0).append("\n");
            numbers(text, "        ");
        }
        return text.toString();
    }

    private void numbers(StringBuilder text, String indent) {
        text.append(indent).append("matters: {land: ").append(20 + random.nextInt(60));
        text.append(", guard: ").append(20 + random.nextInt(60));
        text.append(", trade: ").append(20 + random.nextInt(60)).append("}\n");
        text.append(indent).append("likes:\n");
        for (String issue : List.of("land", "guard", "trade")) {
            text.append(indent).append("  ").append(issue).append(": {one: ");
            text.append(random.nextInt(101)).append(", two: ");
            text.append(random.nextInt(101)).append("}\n");
        }
        text.append(indent).append("no-deal: ").append(40 + random.nextInt(35)).append("\n");
    }

    private String readings() {
        StringBuilder text = new StringBuilder("readings:\n");
        text.append("  one: {title: One, holds: ").append(held(0)).append("}\n");
        text.append("  other: {title: Other, holds: ").append(held(accounts() - 1)).append("}\n");
        for (int some = 0; some < accounts(); some++) {
            text.append("  m").append(some).append(": {title: M, holds: ");
            text.append(held(some)).append("}\n");
        }
        return text.toString();
    }

    private List<String> held(int some) {
        List<String> held = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String id = pairs.get(i)[some >> i & 1];
            if (!id.isEmpty()) {
                held.add(id);
            }
        }
        return held;
    }
}
