package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.westphalia.world.NoWorldException;
import org.westphalia.world.WhatIf;

/// Small random cases, written as text and read like any other.
public final class RandomCases {
    private static final String[] ISSUES = {"land", "guard", "trade"};
    private static final String[] OPTIONS = {"one", "two", "three"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int uncertain;
    private boolean priced;

    private RandomCases(Random random) {
        this.random = random;
    }

    /// What a random case may have.
    ///
    /// @param lasting red lines on lasting, priced or not
    /// @param words the rest of the language: contests, odds believed wrongly, relative numbers, preferences, bad faith, time
    ///     standing, levers
    public record Kind(
            boolean groups,
            boolean blend,
            boolean durability,
            boolean quorum,
            boolean comparison,
            boolean lasting,
            boolean words,
            int uncertain) {
        public Kind(
                boolean groups,
                boolean blend,
                boolean durability,
                boolean quorum,
                boolean comparison,
                int uncertain) {
            this(groups, blend, durability, quorum, comparison, false, false, uncertain);
        }

        public Kind withLasting() {
            return new Kind(groups, blend, true, quorum, comparison, true, words, uncertain);
        }

        public Kind withWords() {
            return new Kind(groups, blend, true, quorum, comparison, true, true, uncertain);
        }
    }

    /// The first case from this seed on whose comparisons do not contradict all of its other numbers.
    public static Model model(long seed, Kind kind) {
        for (long attempt = 0; ; attempt++) {
            Model model = read(new RandomCases(new Random(seed + 1_000_003 * attempt)).write(kind));
            try {
                model.draw(1, 0);
                model.middle();
                return model;
            } catch (NoWorldException contradiction) {
                assertThat(kind.words()).isTrue();
            }
        }
    }

    /// The case with groups, in which one camp of the south decides and nobody knows which.
    public static Model ofOneCamp(long seed, Kind kind) {
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
        if (kind.words()) {
            text.append("  bank: {}\n");
        }
        if (kind.quorum()) {
            party("east", kind, false);
            text.append("agreement: {quorum: 2, vetoes: [north]}\n");
        }
        if (kind.words()) {
            levers();
        }
        if (kind.durability()) {
            text.append("durability:\n");
            if (kind.words() && random.nextBoolean()) {
                text.append("  weigh: time-standing\n");
            }
            text.append("  breaks: ").append(chance(0.2, 0.7)).append("\n  rate:\n");
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
        String camp = kind.words() && random.nextInt(4) == 0 ? "one-camp" : "{quorum: 0.6}";
        text.append("    signs-when: ")
                .append(kind.blend() ? "blend" : camp)
                .append("\n    groups:\n");
        for (int g = 0; g < 3; g++) {
            text.append("      g").append(g).append(":\n        title: G\n        share: ");
            text.append(chance(0.1, 0.9)).append("\n");
            if (g == 2 && random.nextBoolean() && !camp.equals("one-camp")) {
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
        if (kind.words() && random.nextInt(3) == 0) {
            text.append(indent)
                    .append("no-deal: {contest: war, win: ")
                    .append(number(60, 95))
                    .append(", lose: ")
                    .append(number(15, 50))
                    .append(", cost: ")
                    .append(number(0, 10))
                    .append("}\n");
            if (random.nextBoolean()) {
                text.append(indent).append("odds-believed: ").append(chance(0.3, 0.8)).append("\n");
            }
        } else if (kind.comparison() && random.nextBoolean()) {
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
        if (kind.lasting() ? random.nextInt(3) > 0 : random.nextInt(4) == 0) {
            text.append(indent)
                    .append("red-lines: {hard: {")
                    .append(
                            kind.lasting()
                                    ? needs()
                                    : "never: {trade: " + OPTIONS[random.nextInt(3)] + "}");
            boolean isPriced = random.nextBoolean();
            priced |= isPriced && indent.length() == 4 && text.indexOf("  south:") < 0;
            text.append(isPriced ? ", price: " + number(5, 20) : "").append("}}\n");
        }
        if (kind.durability() && random.nextBoolean()) {
            text.append(indent)
                    .append("after-collapse: ")
                    .append(
                            kind.words() && random.nextBoolean()
                                    ? "{below: no-deal, by: " + number(0, 20) + "}"
                                    : number(0, 60))
                    .append("\n");
        }
        if (kind.words()) {
            words(indent);
        }
    }

    /// What a red line on lasting asks for: a chance, or one of several things.
    private String needs() {
        String lasts = "{lasts: " + (20 + random.nextInt(70)) / 100.0 + "}";
        return switch (random.nextInt(3)) {
            case 0 -> "needs: [" + lasts + "]";
            case 1 -> "needs: [{trade: " + OPTIONS[random.nextInt(3)] + "}, " + lasts + "]";
            default ->
                    "needs: [{land: one, guard: [two, three]}, {trade: "
                            + OPTIONS[random.nextInt(3)]
                            + "}, "
                            + lasts
                            + "]";
        };
    }

    private void words(String indent) {
        int bounds = random.nextInt(4);
        if (bounds < 2) {
            text.append(indent).append("floor: ").append(number(20, 50)).append("\n");
        }
        if (bounds == 1) {
            text.append(indent)
                    .append("ceiling: {above: floor, by: ")
                    .append(number(20, 40))
                    .append("}\n");
        }
        if (random.nextInt(3) == 0) {
            text.append(indent)
                    .append("prefers: [")
                    .append(
                            switch (random.nextInt(3)) {
                                case 0 -> "mid > low";
                                case 1 -> "mid > no-deal";
                                default -> "no-deal > low";
                            })
                    .append("]\n");
        }
        if (random.nextInt(4) == 0) {
            text.append(indent).append("seeks-refusal: true\n");
        }
        if (random.nextInt(4) == 0) {
            text.append(indent).append("breaks: ").append(chance(0.2, 0.6)).append("\n");
        }
    }

    private void levers() {
        text.append("contests: {war: {odds: {north: ").append(chance(0.3, 0.6)).append("}}}\n");
        text.append("levers:\n  loan: {by: bank, in-force: true, believed: ")
                .append(chance(0.4, 1))
                .append(", add: {north.no-deal: ")
                .append(number(-8, 4))
                .append("}}\n");
        text.append("  blame: {by: bank, in-force: true, if: refused-by ")
                .append(random.nextBoolean() ? "north" : "south")
                .append(", believed: ")
                .append(chance(0.4, 1))
                .append(", add: {north.no-deal: ")
                .append(number(-10, 10))
                .append("}}\n");
        text.append("  watch: {by: bank, in-force: true, if: {land: [one, two]}, believed: ")
                .append(chance(0.4, 1))
                .append(", add: {north.bonus: ")
                .append(number(-5, 10))
                .append(priced ? ", north.red-lines.hard.price: " + number(1, 8) : "")
                .append("}}\n");
        text.append("  troops: {by: bank, in-force: true, believed: ")
                .append(chance(0.4, 1))
                .append(", set: {durability.rate.guard.two: ")
                .append(random.nextBoolean() ? "halves" : "0.7")
                .append("}}\n");
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
