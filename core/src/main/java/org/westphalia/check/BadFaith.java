package org.westphalia.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.westphalia.model.Lever;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;

/// Who talks to be refused has something to gain from it: some lever that tells by whom the talks were
/// refused.
final class BadFaith implements Check {
    private static final String SEEKS = "seeks-refusal";

    @Override
    public void check(Subject subject, Report report) {
        for (View view : subject.views()) {
            for (Party party : subject.source().decidingParties()) {
                Path own = Path.of(party.id());
                Stream.concat(Stream.of(own), Holders.of(party).stream())
                        .distinct()
                        .map(holder -> view.own(holder, SEEKS))
                        .flatMap(Optional::stream)
                        .filter(written -> written.setting().equals(new Setting.Flag(true)))
                        .filter(_ -> !gains(subject.source().levers(), party.id()))
                        .forEach(written ->
                                report.in(
                                        view,
                                        "party.nothing-to-gain",
                                        written.document(),
                                        "holder",
                                        written.holder()));
            }
        }
    }

    private static boolean gains(List<Lever> levers, String party) {
        return levers.stream()
                .filter(lever -> lever.when() instanceof Lever.When.RefusedBy)
                .flatMap(Subject::changes)
                .map(change -> change.path().segments().getFirst())
                .anyMatch(first -> first.equals(party) || first.equals("contests"));
    }
}
