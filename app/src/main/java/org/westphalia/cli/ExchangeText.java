package org.westphalia.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.westphalia.assess.Wording;
import org.westphalia.model.Case;
import org.westphalia.view.Figures;
import org.westphalia.why.Exchange;

/// What changes from one text to another, clause by clause, and who yields what for what.
final class ExchangeText {
    private final Page page;
    private final Wording wording;

    ExchangeText(Case source, Page page) {
        this.page = page;
        this.wording = new Wording(source);
    }

    /// Who gains by which clause and yields on which, one item per holder; nothing where a single clause differs.
    void trades(Exchange exchange) {
        for (String holder : exchange.total().keySet()) {
            String gets = clauses(exchange, holder, 1);
            String yields = clauses(exchange, holder, -1);
            BigDecimal total = exchange.total().getOrDefault(holder, BigDecimal.ZERO);
            String sum =
                    total.signum() == 0
                            ? "stays even"
                            : (total.signum() > 0 ? "gains " : "loses ")
                                    + Figures.points(total.abs())
                                    + " in all";
            String words =
                    gets.isEmpty() && yields.isEmpty()
                            ? "no clause touches it"
                            : gets.isEmpty()
                                    ? "yields on " + yields
                                    : yields.isEmpty()
                                            ? "gets " + gets
                                            : "yields on " + yields + " for " + gets;
            page.item(page.paint().bold(wording.holder(holder)) + ": " + words + "; " + sum + ".");
        }
    }

    private static String clauses(Exchange exchange, String holder, int sign) {
        return exchange.clauses().stream()
                .filter(clause -> points(clause, holder).signum() == sign)
                .map(clause -> clause.issue() + " (" + Figures.gain(points(clause, holder)) + ")")
                .collect(Collectors.collectingAndThen(Collectors.toList(), JudgementText::names))
                .replace("nobody", "");
    }

    private static BigDecimal points(Exchange.Clause clause, String holder) {
        return clause.points().getOrDefault(holder, BigDecimal.ZERO);
    }

    /// Clause by clause, with the points of everybody whose consent counts.
    ///
    /// @param from heading of the first text
    /// @param to heading of the second
    void table(Exchange exchange, String from, String to) {
        List<String> holders = List.copyOf(exchange.total().keySet());
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("Clause"));
        columns.add(Table.Column.text(from));
        columns.add(Table.Column.text(to));
        holders.forEach(holder -> columns.add(Table.Column.number(holder)));
        Table table = new Table(columns);
        for (Exchange.Clause clause : exchange.clauses()) {
            List<String> row = new ArrayList<>(List.of(clause.issue(), clause.from(), clause.to()));
            holders.forEach(holder -> row.add(Figures.gain(points(clause, holder))));
            table.row(row);
        }
        if (exchange.besides().values().stream().anyMatch(points -> points.signum() != 0)) {
            List<String> row =
                    new ArrayList<>(List.of("besides (combinations, lasting, prices)", "", ""));
            holders.forEach(holder ->
                    row.add(
                            Figures.gain(
                                    exchange.besides().getOrDefault(holder, BigDecimal.ZERO))));
            table.row(row);
        }
        List<String> row = new ArrayList<>(List.of("in all", "", ""));
        holders.forEach(holder ->
                row.add(Figures.gain(exchange.total().getOrDefault(holder, BigDecimal.ZERO))));
        table.row(row);
        page.gap().table(table);
    }
}
