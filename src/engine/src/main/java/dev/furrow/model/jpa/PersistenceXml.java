package dev.furrow.model.jpa;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads {@code META-INF/persistence.xml} by the names of its elements, whatever its namespace and version: a provider may insist on
 * more, and says so where the application starts.
 */
final class PersistenceXml {
    static final String RESOURCE = "META-INF/persistence.xml";

    private PersistenceXml() {}

    /**
     * Returns the units of a folder or jar, in the order of its file; none if it has no such file.
     *
     * @throws FurrowException if it isn't XML
     */
    static List<PersistenceUnit> units(ClassRoot root) {
        return root.open(RESOURCE, in -> units(document(in), root)).orElse(List.of());
    }

    private static Element document(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the one that is there by default prints
            return builder.parse(in).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's reader of XML lacks what each has", e);
        } catch (SAXParseException e) {
            throw unreadable(Place.of(RESOURCE, Math.max(0, e.getLineNumber())), e);
        } catch (SAXException e) {
            throw unreadable(Place.of(RESOURCE), e);
        }
    }

    private static FurrowException unreadable(Place where, SAXException cause) {
        return new FurrowException(Diagnostic.of(where, "isn't XML: " + cause.getMessage()), cause);
    }

    private static List<PersistenceUnit> units(Element document, ClassRoot root) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Element unit : elements(document, "persistence-unit")) {
            List<String> provider = texts(unit, "provider");
            units.add(new PersistenceUnit(
                    unit.getAttribute("name"),
                    provider.isEmpty() ? "" : provider.get(0),
                    texts(unit, "class"),
                    texts(unit, "mapping-file"),
                    texts(unit, "jar-file"),
                    listing(texts(unit, "exclude-unlisted-classes")),
                    settings(unit),
                    root));
        }
        return units;
    }

    private static PersistenceUnit.Listing listing(List<String> said) {
        if (said.isEmpty()) {
            return PersistenceUnit.Listing.UNSAID;
        }
        return said.get(0).equals("false")
                ? PersistenceUnit.Listing.ALL_CLASSES
                : PersistenceUnit.Listing.LISTED_CLASSES; // also for an empty element
    }

    private static Map<String, String> settings(Element unit) {
        Map<String, String> settings = new TreeMap<>();
        for (Element property : elements(unit, "property")) {
            settings.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return settings;
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
