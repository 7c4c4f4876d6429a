package org.westphalia.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.westphalia.model.Contest;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// The odds of a contest fit together, somebody goes to it, and only who goes to one believes other odds.
final class Contests implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (Contest contest : subject.source().contests()) {
            boolean used = false;
            for (View view : subject.views()) {
                List<String> sides = sides(subject, view, contest.id());
                if (!sides.isEmpty()) {
                    used = true;
                    odds(subject, view, contest.id(), sides, report);
                }
            }
            if (!used) {
                report.addAtKey(
                        "contest.unused",
                        "contests/" + contest.id(),
                        "contest",
                        contest.id(),
                        "example",
                        subject.source().decidingParties().stream()
                                .map(Party::id)
                                .findFirst()
                                .orElse("upland"));
            }
        }
        for (View view : subject.views()) {
            for (Path holder : subject.holders()) {
                Optional<Written> believed = view.find(holder, "odds-believed");
                if (believed.isPresent() && contest(view, holder).isEmpty()) {
                    report.inAtKey(
                            view,
                            "contest.odds-without",
                            believed.get().document(),
                            "holder",
                            holder);
                }
            }
        }
    }

    private static Optional<String> contest(View view, Path holder) {
        return view.find(holder, "no-deal")
                .map(Written::setting)
                .flatMap(setting ->
                        setting instanceof Setting.Contested(String contest)
                                ? Optional.of(contest)
                                : Optional.empty());
    }

    /// The parties whose no-deal value, or a group's, is this contest.
    private static List<String> sides(Subject subject, View view, String contest) {
        return subject.holders().stream()
                .filter(holder -> contest(view, holder).filter(contest::equals).isPresent())
                .map(holder -> holder.segments().getFirst())
                .distinct()
                .toList();
    }

    /// Whether the odds of a contest count: somebody goes to it who does not believe odds of its own.
    private static boolean counts(Subject subject, View view, String contest) {
        return subject.holders().stream()
                .filter(holder -> contest(view, holder).filter(contest::equals).isPresent())
                .anyMatch(holder -> view.find(holder, "odds-believed").isEmpty());
    }

    private static void odds(
            Subject subject, View view, String contest, List<String> sides, Report report) {
        Path odds = Path.of("contests").then(contest).then("odds");
        Map<String, Interval> stated = new LinkedHashMap<>();
        String document = "contests/" + contest;
        for (Party party : subject.source().decidingParties()) {
            Optional<Written> written = view.find(odds.then(party.id()));
            if (written.isPresent()
                    && written.get().setting() instanceof Setting.Quantity(var number)) {
                stated.put(party.id(), Bounds.of(number, NumberKind.CHANCE));
                document = written.get().document();
            }
        }
        List<String> rest = new ArrayList<>(sides);
        rest.removeAll(stated.keySet());
        if (stated.isEmpty() && counts(subject, view, contest)) {
            report.inAtKey(
                    view,
                    "contest.no-odds",
                    "contests/" + contest,
                    "contest",
                    contest,
                    "example",
                    sides.getFirst());
        }
        if (stated.isEmpty()) {
            return;
        }
        double least = stated.values().stream().mapToDouble(Interval::low).sum();
        double most = stated.values().stream().mapToDouble(Interval::high).sum();
        boolean everybody = stated.size() == subject.source().decidingParties().size();
        boolean shared = stated.size() == 2 && everybody;
        if (least > 1 + SLACK && (shared || !rest.isEmpty())) {
            report.in(view, "contest.odds-too-high", document, "contest", contest);
        } else if (shared && most < 1 - SLACK) {
            report.in(view, "contest.odds-too-low", document, "contest", contest);
        } else if (shared && most > least) {
            report.in(view, "contest.odds-apart", document, "contest", contest);
        }
        if (rest.size() > 1) {
            report.inAtKey(
                    view,
                    "contest.same-rest",
                    "contests/" + contest,
                    "contest",
                    contest,
                    "parties",
                    Words.quoted(rest));
        }
    }

    private static final double SLACK = 1e-9;
}
