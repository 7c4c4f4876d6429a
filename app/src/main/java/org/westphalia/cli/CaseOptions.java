package org.westphalia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.westphalia.answer.Departures;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which case is asked about, and in which departures from it.
final class CaseOptions {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "A folder, a file, or the id of a case below a folder 'cases' nearby.")
    String name = "";

    @Option(
            names = "--reading",
            paramLabel = "ID",
            description = "The reading to ask (default: the first; of assess: all of them).")
    String reading = "";

    @Option(
            names = "--as",
            paramLabel = "ACTOR",
            description =
                    "The case as this party or third party believes it: by the reading that 'beliefs' names for it.")
    String as = "";

    @Option(
            names = "--pull",
            paramLabel = "LEVER",
            split = ",",
            description = "What if this lever were pulled? May be given again.")
    List<String> pull = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "LEVER",
            split = ",",
            description = "What if this lever in force were not?")
    List<String> drop = new ArrayList<>();

    @Option(
            names = "--hold",
            paramLabel = "CLAIM",
            split = ",",
            description =
                    "What if the reading held this claim? It replaces the answer to the same question.")
    List<String> hold = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "CLAIM",
            split = ",",
            description = "What if the reading did not hold this claim?")
    List<String> without = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "What if this number were another? VALUE is written as in a case: 60, 55..65, low.")
    List<String> set = new ArrayList<>();

    @Option(
            names = "--world",
            paramLabel = "WORLD",
            description = "A single world: 'middle', or the number of a drawn one (from 0).")
    String world = "";

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "Seed of the drawn worlds (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Mixin GivenRecordOption given = new GivenRecordOption();

    @Mixin ShareOption share = new ShareOption();

    /// The options that ask for a reading and departures from it.
    static CaseOptions of(Optional<String> reading, Departures departures) {
        CaseOptions options = new CaseOptions();
        options.reading = reading.orElse("");
        options.pull = departures.pull();
        options.drop = departures.drop();
        options.hold = departures.hold();
        options.without = departures.without();
        options.set = departures.set();
        options.given = GivenRecordOption.of(departures.givenRecord());
        return options;
    }

    /// Finds, reads and checks the case that is asked about.
    ///
    /// @throws Refused when there is nothing that could be asked about
    OpenedCase open(Optional<Path> sources, Surroundings surroundings) {
        return OpenedCase.open(name, share, sources, surroundings);
    }

    /// What was asked for, to be told with the answer.
    Departures departures() {
        return new Departures(pull, drop, hold, without, set, given.misses());
    }
}
