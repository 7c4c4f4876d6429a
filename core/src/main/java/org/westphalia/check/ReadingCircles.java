package org.westphalia.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.model.Reading;
import org.westphalia.world.Held;

/// No reading comes from itself, by whatever way round.
final class ReadingCircles implements Check {

    @Override
    public void check(Subject subject, Report report) {
        Set<String> told = new HashSet<>();
        for (Reading reading : subject.source().readings()) {
            List<Reading> lineage = Held.lineage(subject.source(), reading);
            boolean circle = lineage.getLast().from().filter(reading.id()::equals).isPresent();
            if (circle && told.add(reading.id())) {
                lineage.forEach(each -> told.add(each.id()));
                String way =
                        lineage.stream()
                                .map(each -> "'" + each.id() + "'")
                                .collect(Collectors.joining(" from "));
                report.add(
                        "reading.circle",
                        "readings/" + reading.id() + "/from",
                        "way",
                        way + " from '" + reading.id() + "'");
            }
        }
    }
}
