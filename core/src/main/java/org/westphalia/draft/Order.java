package org.westphalia.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.draft.Draft.Issue;

/// The order in which somebody would rather have the options of one issue, as a case has it: `high > low = none`.
record Order(String issue, String text) {

    /// Reads an order of labels, titles or ids.
    ///
    /// @throws NotUnderstood when it is none
    static Order read(String written, List<Issue> issues) {
        StringBuilder text = new StringBuilder();
        Set<String> seen = new LinkedHashSet<>();
        Set<Issue> about = new LinkedHashSet<>();
        for (String rank : written.split(">", -1)) {
            text.append(text.isEmpty() ? "" : " > ");
            text.append(
                    List.of(rank.split("=", -1)).stream()
                            .map(String::strip)
                            .map(label ->
                                    Labels.choice(label, issues)
                                            .orElseThrow(() -> new NotUnderstood(unknown(label))))
                            .map(choice -> {
                                about.add(choice.issue());
                                if (!seen.add(choice.option().id())) {
                                    throw new NotUnderstood(
                                            "'"
                                                    + choice.option().title()
                                                    + "' has one place in an order.");
                                }
                                return choice.option().id();
                            })
                            .collect(Collectors.joining(" = ")));
        }
        if (about.size() > 1) {
            throw new NotUnderstood("An order is about the answers to one issue.");
        }
        if (seen.size() < 2) {
            throw new NotUnderstood("Name at least two answers, best first, such as 1b > 1a.");
        }
        return new Order(about.iterator().next().name().id(), text.toString());
    }

    /// Why a label is not understood.
    static String unknown(String label) {
        return label.isEmpty()
                ? "Something is missing between two signs."
                : "'" + label + "' is no possible answer; write its label, such as 1b.";
    }
}
