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
        Map<Path, String> setBy = new LinkedHashMap<>();
        Map<Pair, List<Path>> clashes = new LinkedHashMap<>();
        for (Claim claim : view.claims()) {
            for (Change change : claim.changes()) {
                if (!(change instanceof Change.Set(Path written, Setting _))) {
                    continue;
                }
                for (Path path : View.spread(subject.source(), written)) {
                    String before = setBy.putIfAbsent(path, claim.id());
                    if (before != null && !before.equals(claim.id()) && !areRivals(subject.source(), before, claim)) {
                        clashes.computeIfAbsent(new Pair(before, claim.id()), _ -> new ArrayList<>()).add(path);
                    }
                }
            }
        }
        clashes.forEach((pair, paths) -> report.inAtKey(
                view,
                "claim.same-number",
                spot(subject, pair.second(), paths.getFirst()),
                "first",
                pair.first(),
                "second",
                pair.second(),
                "path",
                paths.getFirst(),
                "more",
                paths.size() == 1 ? "" : " and " + Words.count(paths.size() - 1, "more path")));
    }

    /// Rivals held together are a finding of their own.
    private static boolean areRivals(Case source, String one, Claim other) {
        Optional<String> question = source.findClaim(one).flatMap(Claim::question);
        return question.isPresent() && question.equals(other.question());
    }

    private static String spot(Subject subject, String claim, Path path) {
        Claim setter = subject.source().findClaim(claim).orElseThrow();
        Path written = setter.changes().stream()
                .filter(change -> change instanceof Change.Set)
                .map(Change::path)
                .filter(each -> View.spread(subject.source(), each).contains(path))
                .findFirst()
                .orElse(path);
        return subject.spots().changed("claims/" + claim + "/set", written);
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
                for (Path path : View.spread(subject.source(), written)) {
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
