package org.westphalia.report;

import java.util.ArrayList;
import java.util.List;
import org.westphalia.answer.CaseFingerprint;
import org.westphalia.answer.Desk;
import org.westphalia.answer.Sha256;
import org.westphalia.model.Case;
import org.westphalia.model.Source;

/// How the report came about, so that somebody else can repeat it.
final class MethodSection {
    private static final int BYTES = 16;

    private MethodSection() {}

    static Section section(
            Desk desk, Case source, Order order, String version, List<String> readings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Program", "Westphalia " + version));
        rows.add(List.of("Case", source.id()));
        rows.add(List.of("Fingerprint of the case", CaseFingerprint.of(source)));
        rows.add(List.of("Seed", Long.toString(order.seed())));
        rows.add(
                List.of(
                        "Worlds drawn",
                        "verdicts: "
                                + Order.VERDICT_WORLDS
                                + " of each reading; obstacles, levers and durability: "
                                + order.worlds()));
        order.sweep().ifPresent(kept -> rows.add(List.of("Worlds kept", kept.note())));
        for (Source text : source.sources()) {
            rows.add(
                    List.of(
                            "Source " + text.id(),
                            text.fingerprints().isEmpty()
                                    ? "no fingerprints were taken of its text"
                                    : text.fingerprints().size()
                                            + " paragraphs, all together "
                                            + Sha256.hex(
                                                    String.join("\n", text.fingerprints()),
                                                    BYTES)));
        }
        rows.add(
                List.of(
                        "Told in detail",
                        readings.getFirst().isEmpty()
                                ? "the case itself"
                                : String.join(", ", readings)));
        rows.add(List.of("Private claims", order.share() ? "left out" : "included"));
        List<String> words =
                new ArrayList<>(
                        List.of("report", "--seed=" + order.seed(), "--worlds=" + order.worlds()));
        readings.stream().filter(id -> !id.isEmpty()).forEach(id -> words.add("--reading=" + id));
        words.add("--nodes=" + order.nodes());
        if (order.share()) {
            words.add("--share");
        }
        order.sources().ifPresent(folder -> words.add("--sources=" + folder));
        order.sweep().ifPresent(kept -> words.add("--sweep=" + kept.folder()));
        if (!order.compare().isEmpty()) {
            words.add("--compare=" + String.join(",", order.compare()));
        }
        order.date().ifPresent(date -> words.add("--date=" + date));
        order.caveat().ifPresent(caveat -> words.add("--caveat=" + caveat));
        return new Section(
                "methods",
                "How this was worked out",
                List.of(
                        new Block.Words(
                                "A verdict of *certain* or *impossible* is proved for all numbers inside the ranges, and the proof was checked by a second program"
                                        + " that shares no code with the first. A share of worlds is a statement about the ranges that the authors of the claims gave, not a"
                                        + " probability of peace; the interval beside it holds the true share with 95 % confidence. Every number follows from the claims named"
                                        + " beside it, and claims belong to their authors: the program takes no side."),
                        new Block.Rows("To repeat this report", List.of("What", "Which"), rows),
                        new Block.Command(desk.commandLine(words))));
    }
}
