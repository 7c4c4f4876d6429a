package org.westphalia.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// `like` leads to a holder that has numbers, and never back to where it began.
final class Likeness implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            Set<Path> told = new HashSet<>();
            for (Written written : view.things()) {
                if (written.setting() instanceof Setting.Like(Path model)) {
                    Path holder = written.holder();
                    target(subject, view, written, holder, model, report);
                    circle(view, written, holder, told, report);
                }
            }
        }
    }

    private static void target(
            Subject subject, View view, Written written, Path holder, Path model, Report report) {
        Party party = subject.source().findParty(model.segments().getFirst()).orElse(null);
        if (party == null || holder.equals(model)) {
            return;
        }
        if (model.segments().size() == 1 && !party.groups().isEmpty()) {
            report.in(
                    view,
                    "like.party-with-groups",
                    written.document(),
                    "holder",
                    holder,
                    "model",
                    model,
                    "groups",
                    Words.quoted(Holders.of(party)));
        }
    }

    private static void circle(
            View view, Written written, Path holder, Set<Path> told, Report report) {
        List<Path> line = view.likeness(holder);
        boolean closes =
                view.own(line.getLast(), "like")
                        .filter(last -> last.setting().equals(new Setting.Like(holder)))
                        .isPresent();
        if (!closes || !told.add(holder)) {
            return;
        }
        told.addAll(line);
        List<Path> round = new ArrayList<>(line);
        round.add(holder);
        report.in(
                view,
                line.size() == 1 ? "like.itself" : "like.circle",
                written.document(),
                "holder",
                holder,
                "way",
                round.stream()
                        .map(each -> "'" + each + "'")
                        .collect(Collectors.joining(" is like ")));
    }
}
