package org.westphalia.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Reading;
import org.westphalia.model.Setting;
import org.westphalia.model.Uncertain;
import org.westphalia.world.Held;

/// Changes of a case by as little text as possible.
class AmendTest {
    private static final String CASE =
            """
            # A case with comments.
            case: A used car   # bought twice
            issues:
              price: {options: {p4: 4 000, p5: 5 000}}
            parties:
              buyer: {decides: true, points: {price: {p4: 60, p5: 35}}, no-deal: 40}
              seller:
                decides: true
                points: {price: {p4: 0, p5: 50}}
                no-deal: 50   # by the seller's own word
            levers:
              loan: {by: buyer, add: {buyer.bonus: 5}}
              grant:
                by: seller
                in-force: true   # since spring
                add: {seller.bonus: 5}
            claims:
              cautious:
                says: The buyer may wait.
                set: {buyer.no-deal: 20..35, seller.no-deal: {low: 1, likely: 2, high: 30}}
              bold:
                says: The buyer may not.
                set:
                  # what was said in June
                  buyer.no-deal: 10
                  seller:
                    no-deal: 5..6
            readings:
              one:
                holds: [cautious]   # only this
              two:
                holds:
                  - cautious
                  # and this one
                  - bold
              three: {from: two, title: The third}
            """;

    @TempDir private Path folder;

    private Amendment amend(CaseEdit... edits) throws IOException {
        Path file = folder.resolve("case.yaml");
        if (!Files.exists(file)) {
            Files.writeString(file, CASE);
        }
        return Amend.of(folder, List.of(edits));
    }

    private static String told(Amendment amendment) {
        assertThat(amendment.findings()).isEmpty();
        StringBuilder lines = new StringBuilder();
        amendment
                .files()
                .forEach(file ->
                        file.lines()
                                .forEach(line ->
                                        lines.append(line.sign())
                                                .append(line.text().strip())
                                                .append('\n')));
        return lines.toString();
    }

    @Test
    void aNumberInsideBracesBecomesAnother() throws IOException {
        assertThat(told(amend(new CaseEdit.SetNumber("cautious", "buyer.no-deal", "25..30"))))
                .isEqualTo(
                        """
                        -set: {buyer.no-deal: 20..35, seller.no-deal: {low: 1, likely: 2, high: 30}}
                        +set: {buyer.no-deal: 25..30, seller.no-deal: {low: 1, likely: 2, high: 30}}
                        """);
    }

    @Test
    void whatAClaimAddsBecomesAnotherAmount() throws IOException {
        Files.writeString(
                folder.resolve("case.yaml"),
                CASE.replace(
                        "says: The buyer may wait.",
                        "says: The buyer may wait.\n    add: {buyer: {bonus: 1..3}}   # or more"));
        assertThat(
                        told(
                                amend(
                                        new CaseEdit.SetNumber(
                                                "cautious",
                                                "claims.cautious.add.buyer.bonus",
                                                "2"))))
                .endsWith("+add: {buyer: {bonus: 2}}   # or more\n");
    }

    @Test
    void aNumberByItsThreeValuesBecomesOne() throws IOException {
        assertThat(told(amend(new CaseEdit.SetNumber("cautious", "seller.no-deal", "7"))))
                .endsWith("+set: {buyer.no-deal: 20..35, seller.no-deal: 7}\n");
    }

    @Test
    void nestedNamesAndCommentsStay() throws IOException {
        assertThat(
                        told(
                                amend(
                                        new CaseEdit.SetNumber("bold", "seller.no-deal", "8"),
                                        new CaseEdit.SetNumber("", "seller.no-deal", "55"))))
                .isEqualTo(
                        """
                        -no-deal: 50   # by the seller's own word
                        +no-deal: 55   # by the seller's own word
                        -no-deal: 5..6
                        +no-deal: 8
                        """);
    }

    @Test
    void anOrderBecomesNumbersAroundTheOneThatIsSaid() throws IOException {
        Files.writeString(
                folder.resolve("case.yaml"),
                """
                case: A dam
                issues: {dam: {options: {none: No dam, low: Low, half: Half, high: High, huge: Huge}}}
                parties: {delta: {decides: true}, upland: {decides: true}}
                claims:
                  order:
                    says: Delta would rather have no dam.
                    set:
                      delta.matters.dam: 10   # nothing else
                      delta.likes.dam: none > low > half = high > huge   # their own words
                """);
        assertThat(told(amend(new CaseEdit.SetNumber("order", "delta.likes.dam.low", "80"))))
                .isEqualTo(
                        """
                        -delta.likes.dam: none > low > half = high > huge   # their own words
                        +delta.likes.dam: {none: 100, low: 80, half: 40, high: 40, huge: 0}   # their own words
                        """);
        assertThat(
                        told(
                                amend(
                                        new CaseEdit.SetNumber(
                                                "order", "delta.likes.dam.half", "30"),
                                        new CaseEdit.SetNumber(
                                                "order", "delta.likes.dam.high", "30"),
                                        new CaseEdit.SetNumber(
                                                "order", "delta.likes.dam.low", "30..100"))))
                .endsWith(
                        "+delta.likes.dam: {none: 100, low: 30..100, half: 30, high: 30, huge: 0}   # their own words\n");
        for (String nothing : List.of("none=100", "huge=5", "low=high", "low=101", "far=3")) {
            String[] parts = nothing.split("=");
            assertThat(
                            amend(
                                            new CaseEdit.SetNumber(
                                                    "order",
                                                    "delta.likes.dam." + parts[0],
                                                    parts[1]))
                                    .findings())
                    .as(nothing)
                    .hasSize(1);
        }
    }

    @Test
    void aClaimIsHeldInEitherStyle() throws IOException {
        assertThat(told(amend(new CaseEdit.Hold("one", "bold", true, false))))
                .endsWith("+holds: [cautious, bold]   # only this\n");
        assertThat(told(amend(new CaseEdit.Hold("two", "bold", false, false))))
                .isEqualTo("-# and this one\n-- bold\n");
        assertThat(told(amend(new CaseEdit.Hold("two", "cautious", false, false))))
                .isEqualTo("-- cautious\n");
    }

    @Test
    void anInheritedClaimIsLeftOutByName() throws IOException {
        assertThat(told(amend(new CaseEdit.Hold("three", "bold", false, true))))
                .endsWith("+three: {from: two, title: The third, without: [bold]}\n");
    }

    @Test
    void aLeverComesIntoForce() throws IOException {
        assertThat(
                        told(
                                amend(
                                        new CaseEdit.InForce("loan", true),
                                        new CaseEdit.InForce("grant", false))))
                .isEqualTo(
                        """
                        -loan: {by: buyer, add: {buyer.bonus: 5}}
                        +loan: {by: buyer, add: {buyer.bonus: 5}, in-force: true}
                        -in-force: true   # since spring
                        +in-force: false   # since spring
                        """);
    }

    @Test
    void aProposalAnswersAnIssueInAnotherWayOrForTheFirstTime() throws IOException {
        String with =
                CASE.replace(
                                "price: {options: {p4: 4 000, p5: 5 000}}",
                                "price: {options: {p4: 4 000, p5: 5 000}}\n  tyres: {options: {new: New, old: Old}}")
                        + """
                        proposals:
                          first: {by: buyer, terms: {price: p4}}   # on the phone
                          second:
                            by: seller
                            terms:
                              price: p5   # as ever
                          third: {by: seller, terms: {}}
                        """;
        Files.writeString(folder.resolve("case.yaml"), with);
        assertThat(
                        told(
                                amend(
                                        new CaseEdit.ProposalTerm("first", "price", "p5"),
                                        new CaseEdit.ProposalTerm("first", "tyres", "old"),
                                        new CaseEdit.ProposalTerm("second", "tyres", "new"),
                                        new CaseEdit.ProposalTerm("third", "price", "p4"))))
                .isEqualTo(
                        """
                        -first: {by: buyer, terms: {price: p4}}   # on the phone
                        +first: {by: buyer, terms: {price: p5, tyres: old}}   # on the phone
                        -third: {by: seller, terms: {}}
                        +tyres: new
                        +third: {by: seller, terms: {price: p4}}
                        """);
        for (CaseEdit wrong :
                List.of(
                        new CaseEdit.ProposalTerm("fourth", "price", "p4"),
                        new CaseEdit.ProposalTerm("first", "price", "p4, tyres: old"),
                        new CaseEdit.ProposalTerm("first", "price: p4}, x: {a", "p4"),
                        new CaseEdit.ProposalTerm("first", "price", "p9"))) {
            assertThat(amend(wrong).isPossible()).as("%s", wrong).isFalse();
            assertThat(amend(wrong).findings()).as("%s", wrong).isNotEmpty();
        }
    }

    @Test
    void whatIsNotWrittenAsANumberIsRefused() throws IOException {
        Amendment amendment = amend(new CaseEdit.SetNumber("bold", "buyer.bonus", "8"));
        assertThat(amendment.isPossible()).isFalse();
        Golden.isTold("edit.no-number", amendment.findings(), Map.of(), folder);
        Amendment nowhere = amend(new CaseEdit.InForce("moon", true));
        Golden.isTold("edit.no-place", nowhere.findings(), Map.of(), folder);
    }

    @Test
    void aValueCannotSmuggleAnythingElseIn() throws IOException {
        Amendment first =
                amend(
                        new CaseEdit.SetNumber(
                                "cautious", "buyer.no-deal", "25, seller.no-deal: 90"));
        Golden.isTold("edit.no-value", first.findings(), Map.of(), folder);
        for (String value :
                List.of(
                        "50\nlevers: {l: {by: buyer}}",
                        "{{",
                        "1 # 2",
                        "",
                        "*a",
                        "&a 5",
                        "[1]",
                        "5}",
                        "1e999",
                        "a: b",
                        "'5'")) {
            Amendment amendment = amend(new CaseEdit.SetNumber("", "seller.no-deal", value));
            assertThat(amendment.isPossible()).as(value).isFalse();
            assertThat(amendment.findings())
                    .as(value)
                    .extracting(finding -> finding.code())
                    .containsExactly("edit.no-value");
        }
    }

    @Test
    void aWordThatIsNoneIsRefusedByTheReader() throws IOException {
        Amendment amendment = amend(new CaseEdit.SetNumber("bold", "buyer.no-deal", "plenty"));
        assertThat(amendment.isPossible()).isFalse();
        assertThat(amendment.findings()).isNotEmpty();
    }

    @Test
    void lineEndsOfOtherSystemsStay() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), CASE.replace("\n", "\r\n"));
        Amendment amendment =
                amend(
                        new CaseEdit.Hold("two", "bold", false, false),
                        new CaseEdit.Hold("one", "bold", true, false));
        String after = amendment.files().getFirst().after();
        assertThat(after.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(amendment.undo().files().getFirst().after())
                .isEqualTo(amendment.files().getFirst().before());
    }

    /// Every number that a claim of the library sets: the case read again differs there and nowhere else.
    @Test
    void everyCaseOfTheLibraryChangesInOneNumberOnly() throws IOException {
        long seed = 20_251;
        Random random = new Random(seed);
        for (Path where : ShippedCases.folders()) {
            Case before = CaseReader.read(where).source().orElseThrow();
            List<CaseEdit> tried = new ArrayList<>();
            for (Claim claim : before.claims()) {
                for (Change change : claim.changes()) {
                    if (change instanceof Change.Set(var path, Setting.Quantity(Uncertain number))
                            && (number instanceof Uncertain.Range
                                    || number instanceof Uncertain.Exact)
                            && random.nextInt(3) == 0) {
                        tried.add(new CaseEdit.SetNumber(claim.id(), path.toString(), "41"));
                    }
                }
            }
            for (CaseEdit edit : tried.stream().limit(6).toList()) {
                Amendment amendment = Amend.of(where, List.of(edit));
                if (!amendment.isPossible()) {
                    assertThat(amendment.findings())
                            .as("%s %s seed %s", where, edit, seed)
                            .isNotEmpty();
                    continue;
                }
                assertThat(amendment.files()).as("%s %s seed %s", where, edit, seed).hasSize(1);
                Amendment.Changed file = amendment.files().getFirst();
                assertThat(file.lines().size()).isLessThanOrEqualTo(8);
                assertThat(undone(amendment)).isEqualTo(file.before());
            }
        }
    }

    private static String undone(Amendment amendment) {
        return amendment.undo().files().getFirst().after();
    }

    /// Every claim that a reading holds, left out and held again.
    @Test
    void leavingAClaimOutChangesTheReadingInThatClaimOnly() throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, CASE);
        for (String id : List.of("one", "two", "three")) {
            Case before = CaseReader.read(folder).source().orElseThrow();
            Reading reading = before.findReading(id).orElseThrow();
            for (Claim claim : Held.claims(before, reading)) {
                boolean inherited = reading.from().isPresent();
                Amendment out =
                        Amend.of(
                                folder,
                                List.of(new CaseEdit.Hold(id, claim.id(), false, inherited)));
                Files.writeString(file, out.files().getFirst().after());
                Case after = CaseReader.read(folder).source().orElseThrow();
                assertThat(Held.claims(after, after.findReading(id).orElseThrow()))
                        .extracting(Claim::id)
                        .doesNotContain(claim.id())
                        .hasSize(Held.claims(before, reading).size() - 1);
                Amendment in =
                        Amend.of(
                                folder,
                                List.of(new CaseEdit.Hold(id, claim.id(), true, inherited)));
                Files.writeString(file, in.files().getFirst().after());
                Case again = CaseReader.read(folder).source().orElseThrow();
                assertThat(Held.claims(again, again.findReading(id).orElseThrow()))
                        .extracting(Claim::id)
                        .containsExactlyElementsOf(
                                Held.claims(before, reading).stream().map(Claim::id).toList());
                Files.writeString(file, CASE);
            }
        }
    }
}
