package dev.inkwell.kit.openapi;

import dev.inkwell.kit.patch.MergePatch;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A merge patch names what it changes, and nothing else: what a record can't be without, a patch can, and what it does not name has no
 * default. A generated client that fills in defaults would change what nobody has asked to change.
 */
final class MergePatchBodies {

    private static final String COMPONENT = "#/components/schemas/";

    private MergePatchBodies() {}

    static void relax(Operation operation, Components components) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        Content content = operation.getRequestBody().getContent();
        if (content.getMediaType(MergePatch.MEDIA_TYPE) != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .flatMap(schema -> named(schema, components))
                    .forEach(MergePatchBodies::relax);
        }
    }

    private static void relax(Schema schema) {
        schema.setRequired(null);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> property.setDefaultValue(null));
        }
    }

    private static Stream<Schema> named(Schema schema, Components components) {
        String ref = schema.getRef();
        return ref == null
                ? Stream.of(schema)
                : Stream.ofNullable(components.getSchemas().get(ref.substring(COMPONENT.length())));
    }
}
