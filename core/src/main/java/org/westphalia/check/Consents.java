package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import org.westphalia.model.Consent;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// A party with groups says how its consent follows from theirs, a party of one mind does not, and leaders and vetoes stand where
/// they mean something.
final class Consents implements Check {

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            subject.source()
                    .decidingParties()
                    .forEach(party -> party(subject, view, party, report));
        }
    }

    /// How a party consents in a view; empty when nothing says so.
    static Optional<Consent> consent(View view, Party party) {
        return view.own(Path.of(party.id()), "signs-when")
                .map(Written::setting)
                .flatMap(setting ->
                        setting instanceof Setting.SignsWhen(Consent consent)
                                ? Optional.of(consent)
                                : Optional.empty());
    }

    private static boolean blends(View view, Party party) {
        return consent(view, party).filter(consent -> consent instanceof Consent.Blend).isPresent();
    }

    private static void party(Subject subject, View view, Party party, Report report) {
        Path name = Path.of(party.id());
        Optional<Written> written = view.own(name, "signs-when");
        if (party.groups().isEmpty()) {
            written.ifPresent(said ->
                    report.in(
                            view, "consent.without-groups", said.document(), "party", party.id()));
            return;
        }
        Optional<Consent> consent = consent(view, party);
        if (consent.isEmpty()) {
            report.inAtKey(
                    view,
                    "consent.missing",
                    "parties/" + party.id(),
                    "party",
                    party.id(),
                    "groups",
                    Words.count(party.groups().size(), "group"));
        }
        List<Party.Group> leaders =
                party.groups().stream()
                        .filter(group -> view.isTrue(name.then(group.id()), "leader"))
                        .toList();
        if (leaders.size() > 1) {
            String last = leaders.getLast().id();
            report.in(
                    view,
                    "group.two-leaders",
                    document(view, name.then(last), "leader"),
                    "party",
                    party.id(),
                    "leaders",
                    Words.quoted(leaders.stream().map(Party.Group::id).toList()));
        }
        if (subject.views().stream().allMatch(each -> blends(each, party))) {
            blend(view, party, name, report);
        }
        if (subject.views().stream()
                .allMatch(each ->
                        consent(each, party)
                                .filter(Consent.OneCamp.class::isInstance)
                                .isPresent())) {
            oneCamp(view, party, name, report);
        }
    }

    /// Marks that mean nothing where in every reading one group decides for all.
    private static void oneCamp(View view, Party party, Path name, Report report) {
        for (Party.Group group : party.groups()) {
            Path holder = name.then(group.id());
            for (String mark : List.of("leader", "veto")) {
                if (view.isTrue(holder, mark)) {
                    report.in(
                            view,
                            "group.mark-in-one-camp",
                            document(view, holder, mark),
                            "mark",
                            mark,
                            "group",
                            holder,
                            "party",
                            party.id());
                }
            }
        }
    }

    /// Marks that mean little where no reading lets the party sign by quorum.
    private static void blend(View view, Party party, Path name, Report report) {
        for (Party.Group group : party.groups()) {
            Path holder = name.then(group.id());
            if (view.isTrue(holder, "leader")) {
                report.in(
                        view,
                        "group.leader-in-blend",
                        document(view, holder, "leader"),
                        "group",
                        holder,
                        "party",
                        party.id());
            }
            boolean veto = view.isTrue(holder, "veto");
            boolean lines =
                    view.things(holder, "red-lines").keySet().stream()
                            .anyMatch(line ->
                                    view.find(holder, "red-lines." + line + ".price").isEmpty());
            if (veto && !lines) {
                report.in(
                        view,
                        "group.veto-in-blend",
                        document(view, holder, "veto"),
                        "group",
                        holder,
                        "party",
                        party.id());
            }
        }
    }

    private static String document(View view, Path holder, String leaf) {
        return view.own(holder, leaf).orElseThrow().document();
    }
}
