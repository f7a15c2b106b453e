import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files keep to standards: Validate 3a,ua1 FILE… ; one line each, exit 1 when one does not. */
public class Validate {
    private static final int MOST_FAILURES = 50;

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean conform = arguments.length > 1;
        for (int index = 1; index < arguments.length; index++) {
            for (String name : arguments[0].split(",")) {
                conform &= conforms(PDFAFlavour.byFlavourId(name), name, arguments[index]);
            }
        }
        System.exit(conform ? 0 : 1);
    }

    private static boolean conforms(PDFAFlavour flavour, String name, String file) throws Exception {
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("no such standard: " + name);
        }
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(flavour, MOST_FAILURES, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "conforms " : "FAILS    ") + name + " " + file
                    + " (" + result.getTotalAssertions() + " checks)");
            TreeMap<String, String> failures = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.putIfAbsent(
                            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                            assertion.getMessage() + " @ " + assertion.getLocation().getContext());
                }
            }
            failures.forEach((rule, message) -> System.out.println("         " + rule + " " + message));
            return result.isCompliant();
        }
    }
}
