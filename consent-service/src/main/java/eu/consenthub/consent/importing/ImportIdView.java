package eu.consenthub.consent.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Schema(name = "ImportId", description = "The file is stored whole and will be taken in.")
record ImportIdView(@Schema(description = "Follow it at /api/imports/{importId}.") UUID importId) {}
