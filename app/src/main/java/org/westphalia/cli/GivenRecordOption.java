package org.westphalia.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import org.westphalia.assess.GivenRecord;
import org.westphalia.deal.Search;
import org.westphalia.finding.Finding;
import org.westphalia.model.Case;
import org.westphalia.model.Party;
import org.westphalia.world.Sift;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Whether only those worlds count that predict what the parties have answered.
final class GivenRecordOption {
    @Option(
            names = "--given-record",
            paramLabel = "MISSES",
            arity = "0..1",
            fallbackValue = "0",
            converter = WholeNumber.class,
            preprocessor = OnlyAfterAnEqualsSign.class,
            description =
                    "Only worlds that predict the recorded answers to proposals, or all but so many of them (default: all of them).")
    private @Nullable Long given;

    /// What stands after the option as a word of its own is not its number: `--given-record draft` asks of the terms `draft`.
    static final class OnlyAfterAnEqualsSign implements IParameterPreprocessor {
        @Override
        public boolean preprocess(
                Stack<String> args,
                CommandSpec command,
                ArgSpec option,
                Map<String, Object> information) {
            if (!"=".equals(information.get("separator"))) {
                option.setValue(0L);
                return true;
            }
            return false;
        }
    }

    static GivenRecordOption of(OptionalInt misses) {
        GivenRecordOption option = new GivenRecordOption();
        if (misses.isPresent()) {
            option.given = (long) misses.getAsInt();
        }
        return option;
    }

    /// The number as it was given; empty where all worlds count.
    OptionalInt misses() {
        Long number = given;
        return number == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.clamp(number, -1, Integer.MAX_VALUE));
    }

    /// What worlds have to pass.
    Optional<Sift> sift() {
        OptionalInt misses = misses();
        return misses.isEmpty()
                ? Optional.empty()
                : Optional.of(new GivenRecord(misses.getAsInt(), Search.USUAL_LIMIT));
    }

    /// What is wrong with the option in this case, if anything is.
    List<Finding> mistakes(Case source) {
        Long number = given;
        if (number == null) {
            return List.of();
        }
        int recorded = recorded(source);
        if (recorded == 0) {
            return List.of(Mistakes.noRecord());
        }
        return number < 0 || number >= recorded
                ? List.of(Mistakes.tooManyMisses(number, recorded))
                : List.of();
    }

    /// How many answers are recorded of parties that have to sign.
    static int recorded(Case source) {
        List<String> deciding = source.decidingParties().stream().map(Party::id).toList();
        return source.proposals().stream()
                .mapToInt(proposal ->
                        (int)
                                proposal.answers().keySet().stream()
                                        .filter(deciding::contains)
                                        .count())
                .sum();
    }
}
