package org.westphalia.why;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.model.Case;

/// Small random cases with levers of every sort, written as text and read like any other.
final class RandomLeverCases {
    private static final String[] ISSUES = {"land", "guard", "trade"};
    private static final String[] OPTIONS = {"one", "two", "three"};
    private static final String[] BODIES = {"north.no-deal", "south.no-deal", "east.no-deal"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final boolean durability;
    private final boolean plain;

    private RandomLeverCases(long seed) {
        random = new Random(seed);
        durability = random.nextBoolean();
        plain = seed % 2 == 0;
    }

    /// The case of a seed (with an even one levers only add points): three issues, two or three parties of which one has groups, some six levers.
    static Case of(long seed) {
        return read(new RandomLeverCases(seed).write());
    }

    static Case read(String yaml) {
        try {
            Path file = Files.createTempFile("levers", ".yaml");
            try {
                Files.writeString(file, yaml);
                Loaded loaded = CaseReader.read(file);
                if (loaded.hasErrors()) {
                    throw new IllegalStateException(loaded.findings() + "\n" + yaml);
                }
                return loaded.source().orElseThrow();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String write() {
        text.append("case: random\nissues:\n");
        for (String issue : ISSUES) {
            text.append("  ")
                    .append(issue)
                    .append(": {options: {one: One, two: Two, three: Three}}\n");
        }
        text.append("named-terms: {low: {land: one, guard: two, trade: one}}\n");
        text.append("parties:\n");
        boolean third = random.nextInt(3) == 0;
        party("north", false);
        party("south", true);
        if (third) {
            party("east", false);
        }
        text.append("  bank: {}\n  spoiler: {}\n");
        if (third) {
            text.append("agreement: {quorum: 2, vetoes: [north]}\n");
        }
        text.append("levers:\n");
        int count = 4 + random.nextInt(3);
        for (int l = 0; l < count; l++) {
            lever(l, third ? 3 : 2);
        }
        if (durability) {
            text.append("durability:\n  breaks: 0.4\n  rate:\n");
            text.append("    guard: {one: 1.6, two: 1, three: 0.3}\n");
        }
        return text.toString();
    }

    private void party(String id, boolean groups) {
        text.append("  ").append(id).append(":\n    decides: true\n");
        if (!groups) {
            numbers("    ");
            return;
        }
        String[] ways = {"blend", "{quorum: 0.6}", "{quorum: 0.6}", "one-camp"};
        text.append("    signs-when: ").append(ways[random.nextInt(4)]).append("\n    groups:\n");
        for (int g = 0; g < 2; g++) {
            text.append("      g").append(g).append(":\n        title: G\n        share: ");
            text.append((2 + random.nextInt(6)) / 10.0).append("\n");
            numbers("        ");
        }
    }

    private void numbers(String indent) {
        text.append(indent).append("matters: {");
        for (String issue : ISSUES) {
            text.append(issue).append(": ").append(between(10, 90));
            text.append(issue.equals("trade") ? "}\n" : ", ");
        }
        text.append(indent).append("likes:\n");
        for (String issue : ISSUES) {
            text.append(indent).append("  ").append(issue).append(": {one: ");
            text.append(between(0, 100)).append(", two: ").append(between(0, 100));
            text.append(", three: ").append(between(0, 100)).append("}\n");
        }
        int low = between(54, 80);
        text.append(indent).append("no-deal: ").append(low);
        text.append(random.nextBoolean() ? ".." + (low + 6) : "").append("\n");
        if (!plain && random.nextInt(3) == 0) {
            text.append(indent).append("floor: ").append(between(30, 55)).append("\n");
        }
        if (random.nextInt(3) == 0) {
            text.append(indent).append("red-lines: {hard: {never: {trade: ");
            text.append(OPTIONS[random.nextInt(3)]).append("}}}\n");
        }
        if (durability && random.nextBoolean()) {
            text.append(indent).append("after-collapse: ").append(between(0, 60)).append("\n");
        }
        if (random.nextInt(6) == 0) {
            text.append(indent).append("prefers: [no-deal > low]\n");
        }
    }

    private void lever(int number, int parties) {
        text.append("  l").append(number).append(":\n    title: L\n    by: ");
        text.append(random.nextInt(6) == 0 ? "spoiler\n    hostile: true\n" : "bank\n");
        text.append("    cost: ").append(between(0, 3)).append("\n");
        text.append("    believed: ").append((4 + random.nextInt(7)) / 10.0).append("\n");
        boolean inForce = random.nextInt(3) == 0;
        if (inForce) {
            text.append("    in-force: true\n");
        } else if (number > 0 && random.nextInt(4) == 0) {
            text.append("    after: [l").append(random.nextInt(number)).append("]\n");
        } else if (number > 0 && random.nextInt(5) == 0) {
            text.append("    excludes: [l").append(random.nextInt(number)).append("]\n");
        }
        switch (random.nextInt(6)) {
            case 0 -> text.append("    if: deal\n");
            case 1 -> text.append("    if: refused-by ").append(party(parties)).append("\n");
            case 2 -> text.append("    if: {guard: [one, two]}\n");
            default -> {}
        }
        boolean conditional = text.toString().endsWith("]}\n");
        text.append("    add: {");
        text.append(
                conditional
                        ? "north.bonus: " + between(0, 20)
                        : BODIES[random.nextInt(parties)] + ": " + between(-34, 6));
        if (!plain && !conditional && random.nextInt(2) == 0) {
            text.append(", south.g0.share: ").append(between(-3, 3) / 10.0);
        }
        if (!plain && !conditional && durability && random.nextInt(3) == 0) {
            text.append(", durability.rate.guard.one: ").append(between(-1, 1));
        }
        if (!plain && random.nextInt(5) == 0) {
            text.append(", north.likes.land.one: ").append(between(-30, 30));
        }
        text.append("}\n");
        if (!plain && !conditional && random.nextInt(6) == 0) {
            text.append("    set: {south.g1.floor: ").append(between(40, 60)).append("}\n");
        }
        if (number > 0 && !conditional && random.nextInt(3) == 0) {
            text.append("    with: {l").append(random.nextInt(number)).append(": {add: {");
            text.append(BODIES[random.nextInt(parties)]).append(": ");
            text.append(between(-30, 15)).append("}}}\n");
        }
    }

    private String party(int parties) {
        return new String[] {"north", "south", "east"}[random.nextInt(parties)];
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }
}
