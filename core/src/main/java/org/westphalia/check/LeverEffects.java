package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Change;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;

/// Every change that a lever makes can count: what holds only with a deal does not move a no-deal value, what holds only after a
/// refusal moves little else, and what hangs on terms moves only numbers that are asked for terms by terms.
final class LeverEffects implements Check {
    private static final Set<String> BY_TERMS =
            Set.of("likes", "points", "bonus", "after-collapse");

    @Override
    public void check(Subject subject, Report report) {
        for (Lever lever : subject.source().levers()) {
            String document = "levers/" + lever.id();
            if (lever.changes().isEmpty() && lever.jointly().isEmpty()) {
                report.addAtKey("lever.does-nothing", document, "lever", lever.id());
            }
            lever.changes().forEach(change -> change(subject, lever, change, document, report));
            lever.jointly()
                    .forEach((other, changes) ->
                            changes.forEach(change ->
                                    change(
                                            subject,
                                            lever,
                                            change,
                                            document + "/with/" + other,
                                            report)));
        }
    }

    private static void change(
            Subject subject, Lever lever, Change change, String body, Report report) {
        Path path = change.path();
        String verb = change instanceof Change.Set ? "set" : "add";
        String document = subject.spots().changed(body + "/" + verb, path);
        Optional<String> nothing = nothingToChange(subject, path);
        if (nothing.isPresent()) {
            report.addAtKey(
                    "lever.never-counts",
                    document,
                    "lever",
                    lever.id(),
                    "path",
                    path,
                    "why",
                    nothing.get());
            return;
        }
        Place place = Place.of(subject, path);
        switch (lever.when()) {
            case Lever.When.Always() -> {}
            case Lever.When.Deal() -> {
                if (place.isAboutNoDeal()) {
                    report.addAtKey(
                            "lever.never-counts",
                            document,
                            "lever",
                            lever.id(),
                            "path",
                            path,
                            "why",
                            "it holds only with a deal, and that number is about there being none");
                }
            }
            case Lever.When.RefusedBy(String party) -> {
                boolean counts =
                        place.isAboutNoDeal()
                                || (place.branch().equals("share") && place.owner().equals(party));
                if (!counts) {
                    report.addAtKey(
                            "lever.never-counts",
                            document,
                            "lever",
                            lever.id(),
                            "path",
                            path,
                            "why",
                            "it holds only after '"
                                    + party
                                    + "' has refused, and then only no-deal values and the"
                                    + " shares of its groups are asked for");
                }
            }
            case Lever.When.OnTerms _ -> {
                if (!place.isByTerms()) {
                    report.addAtKey(
                            "lever.not-on-terms", document, "lever", lever.id(), "path", path);
                }
            }
        }
    }

    /// The red line or combination that a path belongs to is nowhere: in words, empty when all is well.
    private static Optional<String> nothingToChange(Subject subject, Path path) {
        List<String> segments = path.segments();
        for (String branch : List.of("red-lines", "combined")) {
            int at = segments.indexOf(branch);
            boolean number = at > 0 && segments.size() == at + 3;
            if (number) {
                Path thing = new Path(segments.subList(0, at + 2));
                if (!has(subject, thing)) {
                    String noun = branch.equals("combined") ? "combination" : "red line";
                    return Optional.of(
                            "no reading has a " + noun + " '" + segments.get(at + 1) + "' there");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(Subject subject, Path thing) {
        Holders holders = subject.layers().holders();
        Path holder = holders.holder(thing);
        List<Path> spread = holders.spread(thing);
        String leaf = Holders.leaf(thing, holder);
        for (Path each : spread.isEmpty() ? List.of(holder) : spread) {
            if (subject.views().stream().anyMatch(view -> view.find(each, leaf).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /// Where a path leads.
    ///
    /// @param owner the party, or `levers` or `durability`
    /// @param branch what comes after the holder
    private record Place(String owner, String branch, Path path) {
        static Place of(Subject subject, Path path) {
            List<String> segments = path.segments();
            int at = subject.layers().holders().holder(path).segments().size();
            return new Place(
                    segments.getFirst(), segments.size() > at ? segments.get(at) : "", path);
        }

        /// Whether it is asked for only when there is no deal.
        boolean isAboutNoDeal() {
            return branch.startsWith("no-deal")
                    || branch.equals("odds-believed")
                    || owner.equals("contests");
        }

        boolean isByTerms() {
            List<String> segments = path.segments();
            String last = segments.getLast();
            return owner.equals("durability")
                    ? branch.equals("rate") && !segments.contains("unsigned")
                    : BY_TERMS.contains(branch)
                            || (branch.equals("combined") && last.equals("add"))
                            || (branch.equals("red-lines") && last.equals("price"));
        }
    }
}
