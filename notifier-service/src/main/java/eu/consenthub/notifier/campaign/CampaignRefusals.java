package eu.consenthub.notifier.campaign;

import eu.consenthub.platform.web.Problem;

/** Answers as the caller reads them. */
final class CampaignRefusals {

    private CampaignRefusals() {}

    /** The campaign, or the problem that stands for the refusal. */
    static Campaign orProblem(CampaignAnswer answer) {
        return switch (answer) {
            case CampaignAnswer.Done done -> done.campaign();
            case CampaignAnswer.Unknown unknown -> throw Problem.notFound();
            case CampaignAnswer.NotNow notNow -> throw Problem.conflict(
                    "ILLEGAL_TRANSITION",
                    "The campaign's status does not allow this",
                    "The campaign is " + notNow.status() + ".");
        };
    }
}
