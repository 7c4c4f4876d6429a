package org.westphalia.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// Within a reading, one number (or red line, or other thing) is set by at most one claim: claims that answer the same question
/// differently are rivals, and a reading holds one of them. Levers in force that set one number take their turns in the order of
/// the file, which an author should know.
final class SameNumberTwice implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            claims(subject, view, report);
        }
        levers(subject, report);
    }

    private record Pair(String first, String second) {}

    private static void claims(Subject subject, View view, Report report) {
        Map<Pair, List<Written>> clashes = new LinkedHashMap<>();
        for (View.Clash clash : view.clashes()) {
            Pair pair =
                    new Pair(clash.first().claim().orElse(""), clash.second().claim().orElse(""));
            boolean agree =
                    clash.first().setting() instanceof Setting.Preferred
                            && clash.first().setting().equals(clash.second().setting());
            if (!agree && !areRivals(subject.source(), pair.first(), pair.second())) {
                clashes.computeIfAbsent(pair, _ -> new ArrayList<>()).add(clash.second());
            }
        }
        clashes.forEach((pair, several) ->
                report.inAtKey(
                        view,
                        "claim.same-number",
                        several.getFirst().document(),
                        "first",
                        pair.first(),
                        "second",
                        pair.second(),
                        "path",
                        several.getFirst().path(),
                        "more",
                        several.size() == 1
                                ? ""
                                : " and " + Words.count(several.size() - 1, "more path")));
    }

    /// Rivals held together are a finding of their own.
    private static boolean areRivals(Case source, String one, String other) {
        Optional<String> question = source.findClaim(one).flatMap(Claim::question);
        return question.isPresent()
                && question.equals(source.findClaim(other).flatMap(Claim::question));
    }

    private static void levers(Subject subject, Report report) {
        Map<Path, String> setBy = new LinkedHashMap<>();
        for (Lever lever : subject.source().levers()) {
            if (!lever.inForce() || !(lever.when() instanceof Lever.When.Always)) {
                continue;
            }
            for (Change change : lever.changes()) {
                if (!(change instanceof Change.Set(Path written, Setting _))) {
                    continue;
                }
                List<Path> groups = subject.layers().holders().spread(written);
                for (Path path :
                        groups.isEmpty()
                                ? List.of(written)
                                : groups.stream()
                                        .map(group -> group.then(written.from(1).toString()))
                                        .toList()) {
                    String before = setBy.putIfAbsent(path, lever.id());
                    if (before != null && !before.equals(lever.id())) {
                        report.addAtKey(
                                "lever.same-number",
                                subject.spots().changed("levers/" + lever.id() + "/set", written),
                                "first",
                                before,
                                "second",
                                lever.id(),
                                "path",
                                path);
                    }
                }
            }
        }
    }
}
