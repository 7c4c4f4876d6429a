package org.westphalia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.westphalia.answer.CheckJson;
import org.westphalia.answer.Departures;
import org.westphalia.answer.Envelope;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is wrong or doubtful in the files of a case.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Tells what is wrong or doubtful in the files of a case, each with its place and a way out.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    private String name = "";

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description =
                    "Where the texts of the sources are (default: the folder 'sources' of the case): every cited place is verified in them.")
    private @Nullable Path sources;

    @Option(
            names = "--watch",
            description = "Check again whenever a file of the case is saved; Ctrl-C ends.")
    private boolean watch;

    @Mixin private final ShareOption share = new ShareOption();

    @Mixin private final OutputOptions output = new OutputOptions();

    private static final long BEAT = 150;
    private static final String WATCHING = "Watching; Ctrl-C ends.";

    private final Surroundings surroundings;
    private final Pulse pulse;

    CheckCommand(Surroundings surroundings) {
        this(surroundings, Pulse.every(BEAT));
    }

    /// @param pulse how often `--watch` looks up
    CheckCommand(Surroundings surroundings, Pulse pulse) {
        this.surroundings = surroundings;
        this.pulse = pulse;
    }

    @Override
    public Integer call() {
        Voice voice = new Voice(surroundings, output);
        return watch ? watched(voice) : once(voice);
    }

    /// Checks now and after every change. What cannot be checked at all is told like any other answer, once there was a case.
    private int watched(Voice voice) {
        Path where = CaseFinder.find(name, surroundings.folder());
        boolean isFrame = where.endsWith("case.yaml") && where.toAbsolutePath().getParent() != null;
        List<Path> places = new ArrayList<>(List.of(isFrame ? where.resolveSibling("") : where));
        if (sources != null) {
            places.add(surroundings.folder().resolve(sources));
        }
        Watch changes = new Watch(places, pulse);
        int status = once(voice);
        while (true) {
            voice.aside(voice.page().gap().paragraph(voice.page().paint().dim(WATCHING)));
            Set<String> changed = changes.next();
            if (changed.isEmpty()) {
                return status;
            }
            Page page = voice.page();
            page.paragraph("");
            page.paragraph(page.paint().bold("Saved: " + String.join(", ", changed)));
            voice.aside(page.gap());
            status = again(voice);
        }
    }

    private int again(Voice voice) {
        try {
            return once(voice);
        } catch (Refused refused) {
            if (voice.isJson()) {
                voice.answer(Envelope.refused(refused.caseName(), refused.findings()));
            } else {
                Page page = voice.page();
                new FindingText(page, refused.lines()).write(refused.findings());
                voice.answer(page);
            }
            return ExitStatus.BAD_INPUT;
        }
    }

    private int once(Voice voice) {
        OpenedCase opened;
        try {
            opened = OpenedCase.open(name, share, Optional.ofNullable(sources), surroundings);
            opened = sources == null ? opened.withOwnTexts() : opened;
        } catch (Refused unreadable) {
            boolean noCase =
                    unreadable.findings().stream()
                            .anyMatch(finding -> finding.code().startsWith("command."));
            if (voice.isJson() || noCase) {
                throw unreadable;
            }
            Page page = voice.page();
            new FindingText(page, unreadable.lines()).write(unreadable.findings());
            page.paragraph(
                    tally(unreadable.findings(), page.paint())
                            + " in "
                            + page.paint().bold(name)
                            + ", which cannot be read as a case.");
            voice.answer(page);
            return ExitStatus.BAD_INPUT;
        }
        if (voice.isJson()) {
            voice.answer(json(opened));
        } else {
            Page page = voice.page();
            new FindingText(page, opened.lines()).write(opened.findings());
            page.paragraph(summary(opened, page.paint()));
            voice.answer(page);
        }
        return opened.errors().isEmpty() ? ExitStatus.ANSWERED : ExitStatus.BAD_INPUT;
    }

    private static String json(OpenedCase opened) {
        Envelope envelope =
                new Envelope(
                        "check",
                        opened.source().id(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Departures.none(),
                        true,
                        opened.findings());
        return envelope.around(json -> CheckJson.write(json, opened.source(), opened.findings()));
    }

    private static String summary(OpenedCase opened, Paint paint) {
        Case source = opened.source();
        return tally(opened.findings(), paint)
                + " in "
                + paint.bold(source.id())
                + " ("
                + source.title()
                + "): "
                + many(source.issues().size(), "issue")
                + ", "
                + many(source.parties().size(), "actor")
                + ", "
                + source.decidingParties().size()
                + " of them deciding, "
                + many(source.levers().size(), "lever")
                + ", "
                + many(source.proposals().size(), "proposal")
                + ", "
                + many(source.claims().size(), "claim")
                + ", "
                + many(source.readings().size(), "reading")
                + ".";
    }

    private static String tally(List<Finding> findings, Paint paint) {
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings = findings.size() - errors;
        return (errors == 0 ? paint.good("No errors") : paint.bad(many(errors, "error")))
                + (warnings == 0 ? "" : ", " + many(warnings, "warning"));
    }

    private static String many(long number, String thing) {
        return Figures.count(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
