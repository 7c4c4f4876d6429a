package org.westphalia.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.westphalia.answer.Desk;
import org.westphalia.model.Case;
import org.westphalia.model.Reading;

/// Writes a report: asks everything at once, then lets each section tell its part.
public final class Composition {
    private Composition() {}

    /// The report that was ordered.
    ///
    /// @param desk answers about the case
    /// @param source the case, as it may be shown
    /// @param version of the program
    public static Report of(Desk desk, Case source, Order order, String version) {
        try (Asking asking = new Asking(desk, order)) {
            List<Supplier<List<Section>>> parts = new ArrayList<>();
            parts.add(VerdictSection.of(asking, source));
            List<String> readings = detailed(source, order);
            for (String reading : readings) {
                parts.add(ReadingSections.of(asking, source, reading, readings.size() > 1));
            }
            parts.add(PartingSection.of(asking, source));
            order.sweep().ifPresent(kept -> parts.add(WorldsSection.of(asking, kept)));
            EvidenceSection evidence = new EvidenceSection(asking);
            parts.add(() -> List.of(evidence.section()));
            parts.add(() -> List.of(MethodSection.section(desk, source, order, version, readings)));
            List<Section> sections = new ArrayList<>();
            parts.forEach(part -> sections.addAll(part.get()));
            Set<String> claims = new LinkedHashSet<>(evidence.claims());
            return new Report(source, order, version, sections, claims);
        }
    }

    /// The readings that are told in detail; one empty name for a case without readings.
    private static List<String> detailed(Case source, Order order) {
        if (!order.readings().isEmpty()) {
            return order.readings();
        }
        return List.of(source.readings().stream().map(Reading::id).findFirst().orElse(""));
    }
}
