package org.westphalia.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.westphalia.answer.Departures;
import org.westphalia.answer.DiffJson;
import org.westphalia.answer.Envelope;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Search;
import org.westphalia.finding.Finding;
import org.westphalia.model.Reading;
import org.westphalia.why.CompareReadings;
import org.westphalia.why.CompareVersions;
import org.westphalia.why.ReadingsDiffer;
import org.westphalia.why.VersionsDiffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where two readings of a case differ, or two versions of it.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "With --readings A,B: where two readings of a case differ - claims, numbers, verdicts, answers to proposals.",
            "With --readings A --as ACTOR: where reading A differs from what it says that the actor believes; with A,B: where what"
                    + " the actor believes according to A differs from what it believes according to B.",
            "With two cases: what was added, removed and changed from one version to the other, and the verdicts before and after."
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description =
                    "A folder, a file, or the id of a case below a folder 'cases' nearby; the old version of two.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "The new version.")
    private String newer = "";

    @Option(
            names = "--readings",
            paramLabel = "A,B",
            split = ",",
            description = "The two readings to compare; with --as also one.")
    private List<String> readings = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "ACTOR",
            description =
                    "Compare with what this party or third party believes; of two cases only the readings that it believes.")
    private String as = "";

    @Mixin private final WorldsOption worlds = new WorldsOption(1000);

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "Seed of the drawn worlds (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin private final ShareOption share = new ShareOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private final Surroundings surroundings;

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        OpenedCase opened = OpenedCase.open(name, share, Optional.empty(), surroundings);
        worlds.require(opened);
        Believers.requireActor(opened, as);
        if (newer.isEmpty() == readings.isEmpty()) {
            throw opened.refused(List.of(Mistakes.nothingToCompare()));
        }
        Settings settings = new Settings(worlds.number(), seed, Search.USUAL_LIMIT, () -> false);
        return newer.isEmpty() ? readings(opened, settings) : versions(opened, settings);
    }

    private int readings(OpenedCase opened, Settings settings) {
        if (readings.size() > 2
                || (readings.size() == 1 && as.isEmpty())
                || (readings.size() == 2 && readings.getFirst().equals(readings.getLast()))) {
            throw opened.refused(List.of(Mistakes.nothingToCompare()));
        }
        List<String> known = opened.source().readings().stream().map(Reading::id).toList();
        List<Finding> mistakes =
                readings.stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> Mistakes.unknown("reading", "--readings", id, known))
                        .toList();
        if (!mistakes.isEmpty()) {
            throw opened.refused(mistakes);
        }
        List<Reading> two = compared(opened);
        Reach reach = new Reach(opened);
        if (two.stream().anyMatch(reading -> !reach.touching(Optional.of(reading)).isEmpty())) {
            throw opened.unanswerable();
        }
        ReadingsDiffer found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("assessing both readings");
            found = CompareReadings.of(opened.source(), two.getFirst(), two.getLast(), settings);
        }
        Voice voice = new Voice(surroundings, output);
        opened.showErrors(voice);
        if (voice.isJson()) {
            voice.answer(
                    envelope(opened, opened.findings())
                            .around(json -> DiffJson.readings(json, opened.source(), found)));
        } else {
            Page page = voice.page();
            page.title(opened.source().title());
            if (!as.isEmpty()) {
                page.paragraph(whoBelieves(two));
            }
            new DiffText(opened.source(), page).readings(found);
            opened.footer(page);
            voice.answer(page);
        }
        return status(opened.errors());
    }

    /// The two readings; through the eyes of an actor the one that was named and what it says that the actor believes, or what two
    /// say.
    private List<Reading> compared(OpenedCase opened) {
        List<Reading> named =
                readings.stream().map(id -> opened.source().findReading(id).orElseThrow()).toList();
        if (as.isEmpty()) {
            return named;
        }
        List<Reading> believed =
                readings.stream().map(id -> Believers.believed(opened, as, id)).toList();
        Reading first = named.size() == 1 ? named.getFirst() : believed.getFirst();
        if (first.equals(believed.getLast())) {
            throw opened.refused(List.of(BeliefFindings.same(as, first.id(), readings)));
        }
        return List.of(first, believed.getLast());
    }

    private String whoBelieves(List<Reading> two) {
        return two.getFirst().id().equals(readings.getFirst()) && readings.size() == 1
                ? "According to "
                        + readings.getFirst()
                        + ", "
                        + as
                        + " believes "
                        + two.getLast().id()
                        + ". Where do they differ?"
                : "What "
                        + as
                        + " believes: "
                        + two.getFirst().id()
                        + " according to "
                        + readings.getFirst()
                        + ", "
                        + two.getLast().id()
                        + " according to "
                        + readings.getLast()
                        + ". Where do these differ?";
    }

    /// Which readings two versions are compared by: all, or those that the actor is said to believe in either.
    private Predicate<String> asked(OpenedCase before, OpenedCase after) {
        if (as.isEmpty()) {
            return _ -> true;
        }
        Set<String> ids = new LinkedHashSet<>(Believers.all(before, as));
        ids.addAll(Believers.all(after, as));
        if (ids.isEmpty()) {
            Believers.believed(before, as, "");
        }
        return ids::contains;
    }

    private int versions(OpenedCase before, Settings settings) {
        OpenedCase after = OpenedCase.open(newer, share, Optional.empty(), surroundings);
        VersionsDiffer found;
        try (Progress progress = Progress.of(surroundings)) {
            progress.step("assessing both versions");
            found =
                    CompareVersions.of(
                            before.source(),
                            after.source(),
                            asked(before, after),
                            sound(before),
                            sound(after),
                            settings);
        }
        Voice voice = new Voice(surroundings, output);
        before.showErrors(voice);
        after.showErrors(voice);
        List<Finding> findings = new ArrayList<>(before.findings());
        findings.addAll(after.findings());
        if (voice.isJson()) {
            voice.answer(
                    envelope(before, findings)
                            .around(json -> DiffJson.versions(json, after.source().id(), found)));
        } else {
            Page page = voice.page();
            page.title(before.source().title());
            new DiffText(after.source(), page).versions(found, settings);
            after.footer(page);
            voice.answer(page);
        }
        return status(findings.stream().filter(Finding::isError).toList());
    }

    /// Whether no error touches a reading.
    private static Predicate<String> sound(OpenedCase opened) {
        Reach reach = new Reach(opened);
        return id -> reach.touching(opened.source().findReading(id)).isEmpty();
    }

    private Envelope envelope(OpenedCase opened, List<Finding> findings) {
        return new Envelope(
                "diff",
                opened.source().id(),
                Optional.empty(),
                as.isEmpty() ? Optional.empty() : Optional.of(as),
                Optional.empty(),
                OptionalLong.of(seed),
                Departures.none(),
                true,
                findings);
    }

    private static int status(List<Finding> errors) {
        return errors.isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }
}
