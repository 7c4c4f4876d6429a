package org.westphalia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.westphalia.browser.Browser;
import org.westphalia.evidence.Fingerprint;

/// A small case for tests in the browser, with the text of its one source.
final class Mill {
    static final String MINUTES =
            "Minutes\nThe bank spoke first. The mill kept silent.\nNobody signed.\n";

    static final String CASE =
            """
            # The mill, with a comment.
            case: The mill
            issues:
              price: {title: The price, options: {low: a low one, high: a high one}}
            parties:
              bank: {title: The bank, decides: true, matters: {price: 10}, likes: {price: high > low}, no-deal: 10}
              mill: {title: The mill, decides: true, matters: {price: 10}, likes: {price: low > high}, no-deal: 10}
            levers:
              loan: {title: A loan, by: bank, add: {mill.bonus: 90}}
            claims:
              the-bank-leads:
                says: The bank leads the talks.
                because: [{source: minutes, at: p2.s1, says: it spoke first}]
                set: {bank.no-deal: 20..40}   # said twice
            readings:
              clerk: {title: The clerk, holds: [the-bank-leads]}
              miller: {title: The miller, from: clerk, without: [the-bank-leads]}
            sources:
              minutes: {title: The minutes, file: minutes.txt, quality: high, fingerprints: [%s]}
            """
                    .formatted(String.join(", ", Fingerprint.ofText(MINUTES)));

    private Mill() {}

    /// A workbench on it.
    static OpenWorkbench open(Path folder, Browser browser) throws IOException {
        Files.createDirectories(folder.resolve("mill/sources"));
        Files.writeString(folder.resolve("mill/case.yaml"), CASE);
        Files.writeString(folder.resolve("mill/sources/minutes.txt"), MINUTES);
        return new OpenWorkbench(folder, "mill").with(browser);
    }
}
