package org.westphalia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.westphalia.evidence.Extraction;
import org.westphalia.features.Golden;
import org.westphalia.finding.Finding;

class MistakesTest {
    private static final List<Finding> ALL =
            List.of(
                    Mistakes.noSuchCase("usd-car", List.of("used-car", "river-ona")),
                    Mistakes.unknown(
                            "lever", "--pull", "chaep-loan", List.of("cheap-loan", "aid-stop")),
                    Mistakes.unknown("claim", "--hold", "anything", List.of()),
                    Mistakes.both("cheap-loan", "--pull", "--drop"),
                    Mistakes.rivals(
                            "power-comes-first", "the-dam-pays-nobody", "what the cabinet wants"),
                    Mistakes.excludes("aid-stop", "dam-insurance"),
                    Mistakes.tooEarly("dam-insurance", "cheap-loan"),
                    Mistakes.noValue("upland.no-deal"),
                    Mistakes.world("centre"),
                    Mistakes.noWorld("delta prefers no-deal > draft"),
                    Mistakes.noFittingWorld(
                            "minister",
                            "delta signs may-draft (not in 200 of 200 draws); upland refuses may-draft (not in 90 of 200 draws)"),
                    Mistakes.noRecord(),
                    Mistakes.notDrawn("the question mood is left open twice"),
                    Mistakes.noWeight("--readings", "two"),
                    Mistakes.notAboutOneWorld("limits"),
                    Mistakes.noQuestion(),
                    Mistakes.twoQuestions(),
                    Mistakes.slip(0.7),
                    Mistakes.tooManyMisses(4, 4),
                    Mistakes.outOfRange("--worlds", 0, 10),
                    Mistakes.unknownTerms("mai-draft", List.of("may-draft")),
                    Mistakes.unknownTerms("mai-draft", List.of()),
                    Mistakes.secondName("june-draft"),
                    Mistakes.unknownIssue("dams", List.of("dam", "flow")),
                    Mistakes.unknownOption("dam", "hihg", List.of("none", "low", "high")),
                    Mistakes.noCompletion(),
                    Mistakes.issueTwice("dam"),
                    FileMistakes.notWritten("proofs/case.verdict.json", "Permission is denied."),
                    Mistakes.noCertificate("case.yaml", 3, 7, "expected an object"),
                    FileMistakes.noFolder(
                            "proofs", new java.nio.file.AccessDeniedException("proofs")),
                    Mistakes.misused("Unmatched argument at index 0: 'asses'", "westphalia"),
                    FileMistakes.noSources("texts"),
                    FileMistakes.isFolder("reports"),
                    FileMistakes.isCase("case.yaml"),
                    FileMistakes.otherCase("sweeps/one", "river-ona"),
                    Mistakes.privateClaim("--hold"),
                    Mistakes.notShared("river-ona"),
                    FileMistakes.occupied("shared"),
                    Mistakes.noNumber("mattrs", List.of("matters", "likes")),
                    Mistakes.notOrdered("claims.yaml"),
                    FileMistakes.caseIsThere("river/case.yaml"),
                    Mistakes.answer("answers.txt", 3, "An issue has two or more options."),
                    Mistakes.answersEnded("a case needs two parties."),
                    Mistakes.nothingToCompare(),
                    Mistakes.noText("minutes.pdf", new Extraction.TooLarge(64)),
                    Mistakes.noDocuments("river-ona"),
                    Mistakes.knownSource("minutes.txt", "minutes"),
                    Mistakes.notAdded("river-ona"),
                    Mistakes.unknownPath("delta.no-dael", "no-dael", List.of("no-deal", "bonus")),
                    Mistakes.shortPath("levers", List.of("aid-stop", "cheap-loan")),
                    Mistakes.noSingleNumber("delta.likes", Optional.of("delta.likes.dam.low")),
                    BeliefFindings.none("bank", "", List.of("delta"), List.of()),
                    FileMistakes.notRead("case.json", "There is no such file or folder."));

    @Test
    void everyMistakeOnTheCommandLineIsToldAsKept() {
        Page page = new Page(100, new Paint(false));
        new FindingText(page, Map.of()).write(ALL);
        Golden.same("command-findings.txt", page.toString());
    }

    @Test
    void noneIsLeftOut() {
        long written =
                Arrays.stream(Mistakes.class.getDeclaredMethods())
                        .filter(method ->
                                method.getReturnType().equals(Finding.class)
                                        && !method.getName().equals("error"))
                        .count();
        assertThat(ALL.stream().map(Finding::code).distinct())
                .hasSizeGreaterThanOrEqualTo((int) written);
    }

    @Test
    void messagesAreSentencesWithoutPleasOrShouts() {
        assertThat(ALL)
                .allSatisfy(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.code()).startsWith("command.");
                    assertThat(finding.message())
                            .endsWith(".")
                            .doesNotContain("!")
                            .doesNotContainIgnoringCase("please");
                });
    }
}
