package org.westphalia.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.westphalia.casefile.CaseReader;
import org.westphalia.casefile.Loaded;
import org.westphalia.model.Consent;
import org.westphalia.model.Setting;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// Small random cases, written as text and read like any other.
final class RandomCases {
    private static final String[] ISSUES = {"land", "guard", "trade"};
    private static final String[] OPTIONS = {"one", "two", "three"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int uncertain;

    private RandomCases(Random random) {
        this.random = random;
    }

    /// What a random case may have.
    record Kind(
            boolean groups,
            boolean blend,
            boolean durability,
            boolean quorum,
            boolean comparison,
            int uncertain) {}

    static Model model(long seed, Kind kind) {
        return read(new RandomCases(new Random(seed)).write(kind));
    }

    /// The case with groups, in which one camp of the south decides and nobody knows which.
    static Model ofOneCamp(long seed, Kind kind) {
        Setting camp = new Setting.SignsWhen(new Consent.OneCamp());
        WhatIf whatIf =
                new WhatIf(
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        Map.of(org.westphalia.model.Path.of("south.signs-when"), camp));
        return read(new RandomCases(new Random(seed)).write(kind), whatIf);
    }

    static Model read(String yaml) {
        return read(yaml, WhatIf.none());
    }

    private static Model read(String yaml, WhatIf whatIf) {
        try {
            Path file = Files.createTempFile("case", ".yaml");
            try {
                Files.writeString(file, yaml);
                Loaded loaded = CaseReader.read(file);
                if (loaded.hasErrors()) {
                    throw new IllegalStateException(loaded.findings() + "\n" + yaml);
                }
                return Model.resolve(loaded.source().orElseThrow(), Optional.empty(), whatIf);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String write(Kind kind) {
        uncertain = kind.uncertain();
        text.append("case: random\nissues:\n");
        for (String issue : ISSUES) {
            text.append("  ")
                    .append(issue)
                    .append(": {options: {one: One, two: Two, three: Three}}\n");
        }
        if (random.nextBoolean()) {
            text.append("rules: {clash: {never: {land: three, guard: one}}}\n");
        }
        text.append("named-terms:\n  low: {land: one, guard: two, trade: one}\n");
        text.append("  mid: {land: two, guard: two, trade: three}\n");
        text.append("parties:\n");
        party("north", kind, false);
        party("south", kind, kind.groups());
        if (kind.quorum()) {
            party("east", kind, false);
            text.append("agreement: {quorum: 2, vetoes: [north]}\n");
        }
        if (kind.durability()) {
            text.append("durability:\n  breaks: ").append(chance(0.2, 0.7)).append("\n  rate:\n");
            text.append("    guard: {one: 1.6, two: ")
                    .append(chance(0.6, 1.2))
                    .append(", three: 0.3}\n");
            if (kind.quorum()) {
                text.append("    unsigned: {east: 1.5}\n");
            }
        }
        return text.toString();
    }

    private void party(String id, Kind kind, boolean groups) {
        text.append("  ").append(id).append(":\n    decides: true\n");
        if (!groups) {
            numbers("    ", kind);
            return;
        }
        text.append("    signs-when: ")
                .append(kind.blend() ? "blend" : "{quorum: 0.6}")
                .append("\n    groups:\n");
        for (int g = 0; g < 3; g++) {
            text.append("      g").append(g).append(":\n        title: G\n        share: ");
            text.append(chance(0.1, 0.9)).append("\n");
            if (g == 2 && random.nextBoolean()) {
                text.append("        veto: true\n");
            }
            numbers("        ", kind);
        }
    }

    private void numbers(String indent, Kind kind) {
        text.append(indent).append("matters: {");
        for (String issue : ISSUES) {
            text.append(issue)
                    .append(": ")
                    .append(number(10, 90))
                    .append(issue.equals("trade") ? "}\n" : ", ");
        }
        text.append(indent).append("likes:\n");
        for (String issue : ISSUES) {
            text.append(indent).append("  ").append(issue).append(": ");
            if (random.nextInt(3) == 0) {
                int shift = random.nextInt(3);
                text.append(OPTIONS[shift]).append(" > ").append(OPTIONS[(shift + 1) % 3]);
                text.append(random.nextBoolean() ? " > " : " = ")
                        .append(OPTIONS[(shift + 2) % 3])
                        .append("\n");
            } else {
                text.append("{one: ")
                        .append(number(0, 100))
                        .append(", two: ")
                        .append(number(0, 100));
                text.append(", three: ").append(number(0, 100)).append("}\n");
            }
        }
        if (kind.comparison() && random.nextBoolean()) {
            text.append(indent).append("no-deal: {");
            text.append(random.nextInt(3) > 0 ? "better-than: low}\n" : "worse-than: mid}\n");
        } else {
            text.append(indent).append("no-deal: ").append(number(45, 75)).append("\n");
        }
        if (random.nextInt(3) == 0) {
            text.append(indent)
                    .append("combined: {both: {when: {land: [one, two], trade: two}, add: ");
            text.append(number(-10, 10)).append("}}\n");
        }
        if (random.nextInt(4) == 0) {
            text.append(indent)
                    .append("red-lines: {hard: {never: {trade: ")
                    .append(OPTIONS[random.nextInt(3)]);
            text.append("}")
                    .append(random.nextBoolean() ? ", price: " + number(5, 20) : "")
                    .append("}}\n");
        }
        if (kind.durability() && random.nextBoolean()) {
            text.append(indent).append("after-collapse: ").append(number(0, 60)).append("\n");
        }
    }

    private String number(int low, int high) {
        int a = low + random.nextInt(high - low + 1);
        if (uncertain <= 0 || random.nextInt(4) != 0) {
            return Integer.toString(a);
        }
        uncertain--;
        int b = low + random.nextInt(high - low + 1);
        return a == b ? Integer.toString(a) : Math.min(a, b) + ".." + Math.max(a, b);
    }

    private String chance(double low, double high) {
        double a = Math.round((low + random.nextDouble() * (high - low)) * 100) / 100.0;
        if (uncertain <= 0 || random.nextInt(2) != 0) {
            return Double.toString(a);
        }
        uncertain--;
        double b = Math.round((a + random.nextDouble() * (high - a)) * 100) / 100.0;
        return a == b ? Double.toString(a) : a + ".." + b;
    }
}
