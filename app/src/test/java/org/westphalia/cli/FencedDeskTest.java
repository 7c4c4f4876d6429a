package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.answer.Desk;

final class FencedDeskTest {
    private static final String CASE =
            """
            case: A mill
            issues:
              price: {title: Price, options: {low: Low, high: High}}
            parties:
              bank: {title: Bank, decides: true, matters: {price: 10}, likes: {price: high > low}, no-deal: 10}
              mill: {title: Mill, decides: true, matters: {price: 10}, likes: {price: low > high}, no-deal: 10}
            """;

    @TempDir private Path folder;

    @Test
    void anOptionThatNamesAnotherCaseIsRefusedAndNothingIsWritten() throws IOException {
        Path open = Files.createDirectories(folder.resolve("here/mill"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Path work = Files.createDirectories(folder.resolve("here/work"));
        Files.writeString(open.resolve("case.yaml"), CASE);
        Files.writeString(other.resolve("case.yaml"), CASE);
        Files.writeString(work.resolve("paper.txt"), "A paper. It says a thing.");
        PrintStream silent = new PrintStream(java.io.OutputStream.nullOutputStream());
        Surroundings surroundings =
                new Surroundings(silent, silent, Map.of(), false, folder.resolve("here"));
        Desk desk = OwnDesk.fenced(surroundings, "mill", work, Optional.empty());

        Desk.Reply reply =
                desk.ask(
                        List.of("fingerprint", "--add=../other", "--", "work/paper.txt"),
                        () -> false,
                        _ -> {});

        assertThat(reply.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(reply.aside()).contains("Only the case that is open");
        assertThat(other.resolve("sources.yaml")).doesNotExist();
    }
}
