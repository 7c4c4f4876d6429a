package org.westphalia.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.number.Interval;
import org.westphalia.vocabulary.NumberKind;

/// Groups have shares, and not all of them nothing. Shares are divided by their sum, so that any numbers will do.
final class GroupShares implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Party party : subject.source().decidingParties()) {
                if (!party.groups().isEmpty()) {
                    party(subject, view, party, report);
                }
            }
        }
    }

    private static void party(Subject subject, View view, Party party, Report report) {
        List<String> missing = new ArrayList<>();
        boolean some = false;
        for (Party.Group group : party.groups()) {
            Path holder = Path.of(party.id()).then(group.id());
            Optional<Interval> share = written(view, holder);
            if (share.isEmpty() && !view.isAddedTo(holder, "share")) {
                missing.add(group.id());
            }
            some |= share.isEmpty() || share.get().high() > 0 || isMoved(subject, view, holder);
        }
        if (!missing.isEmpty()) {
            report.inAtKey(
                    view,
                    "group.share-missing",
                    "parties/" + party.id() + "/groups/" + missing.getFirst(),
                    "party",
                    party.id(),
                    "groups",
                    Words.quoted(missing),
                    "have",
                    missing.size() == 1 ? "has" : "have");
        }
        if (!some) {
            report.inAtKey(
                    view,
                    "group.no-shares",
                    "parties/" + party.id() + "/groups",
                    "party",
                    party.id());
        }
    }

    /// What is written for the share of a group; empty when nothing is.
    static Optional<Interval> written(View view, Path group) {
        return view.own(group, "share")
                .map(Written::setting)
                .flatMap(setting ->
                        setting instanceof Setting.Quantity(var number)
                                ? Optional.of(Bounds.of(number, NumberKind.SHARE))
                                : Optional.empty());
    }

    /// Whether a claim that is held, or any lever of the case, moves the share of a group.
    static boolean isMoved(Subject subject, View view, Path group) {
        return view.isAddedTo(group, "share") || subject.byLevers().contains(group, "share");
    }
}
