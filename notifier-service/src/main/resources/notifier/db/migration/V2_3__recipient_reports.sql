-- The door of the room "dispatch" for the room "activity": what a report of the provider does to a recipient. Campaign, chunk
-- and contact must all fit, because a report is not signed, only its token is. Reports come late, twice and in any order: a
-- state that would go backwards is left as it is. next_state null: nothing is to move.

CREATE FUNCTION recipient_reported(
    of_campaign uuid, of_chunk uuid, of_contact uuid, next_state text, next_reason text, reported_at timestamptz)
RETURNS TABLE (effect text, purpose text)
LANGUAGE plpgsql AS $$
DECLARE
    current_state text;
BEGIN
    SELECT r.state, c.purpose
    INTO current_state, purpose
    FROM campaign_recipient r
    JOIN campaign c ON c.campaign_id = r.campaign_id
    WHERE r.campaign_id = of_campaign AND r.contact_id = of_contact AND r.chunk_id = of_chunk
    FOR UPDATE OF r;
    IF NOT FOUND THEN
        effect := 'FOREIGN';
    ELSIF next_state IS NULL OR NOT recipient_may_become(current_state, next_state) THEN
        effect := 'NOTED';
    ELSE
        UPDATE campaign_recipient r
        SET state = next_state,
            reason = next_reason,
            handed_over_at = COALESCE(r.handed_over_at, reported_at),
            updated_at = reported_at
        WHERE r.campaign_id = of_campaign AND r.contact_id = of_contact;
        effect := 'MOVED';
    END IF;
    RETURN NEXT;
END $$;

GRANT EXECUTE ON FUNCTION recipient_reported TO notifier_app;
