// The types of the API, made from its description by `node scripts/typed-client.ts`. Not written by hand.
/* biome-ignore-all lint: generated */
/* biome-ignore-all format: generated */
/* biome-ignore-all assist: generated */

export interface paths {
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of reports */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any report, by its id */
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}/trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any report, by its id: how many records of the report lack what it needs; each count opens with drill={"gap": …} */
        get: operations["report-trust"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}/data-period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any report, by its id: the latest year of the workspace’s calendar that has data with these filters */
        get: operations["report-data-period"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}/drill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any report, by its id: the records behind a figure */
        get: operations["report-drill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workspaces */
        get: operations["listWorkspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings, people, stages and lists of a workspace */
        get: operations["workspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings and options of a workspace; what is left out stays */
        patch: operations["changeWorkspace"];
        trace?: never;
    };
    "/api/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether the mirror equals the records; null where there is no mirror */
        post: operations["doctor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server is there */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies, contacts, deals, leads and users by a name, a phone number or an id */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags of deals and leads, the most used first */
        get: operations["tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{call}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recording of a call, from any place on (Range) */
        get: operations["recording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event “version” for every new version of the data, with the ids of the records that changed */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: Saved views */
        get: operations["list-saved_view"];
        put?: never;
        /** Make: Saved view */
        post: operations["make-saved_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Read: Saved view */
        get: operations["read-saved_view"];
        put?: never;
        post?: never;
        /** Delete: Saved view */
        delete: operations["delete-saved_view"];
        options?: never;
        head?: never;
        /** Change: Saved view */
        patch: operations["change-saved_view"];
        trace?: never;
    };
    "/api/dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: Dashboards */
        get: operations["list-dashboard"];
        put?: never;
        /** Make: Dashboard */
        post: operations["make-dashboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Read: Dashboard */
        get: operations["read-dashboard"];
        put?: never;
        post?: never;
        /** Delete: Dashboard */
        delete: operations["delete-dashboard"];
        options?: never;
        head?: never;
        /** Change: Dashboard */
        patch: operations["change-dashboard"];
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a file of a report or a board (csv, xlsx, pdf, json, svg, png) */
        post: operations["startExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The export’s id */
                id: string;
            };
            cookie?: never;
        };
        /** How far a file is: done of total rows */
        get: operations["exportState"];
        put?: never;
        post?: never;
        /** Stop a file, or delete it */
        delete: operations["stopExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The export’s id */
                id: string;
            };
            cookie?: never;
        };
        /** The file itself, from any place on (Range); kept for an hour */
        get: operations["exportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record types, their fields and what they are called */
        get: operations["listRecordTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List, with filters and order */
        get: operations["list"];
        put?: never;
        /** Create */
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{type}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same by a body, for long filters */
        post: operations["find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{type}/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create up to 500 in one version, all or none */
        post: operations["batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read */
        get: operations["read"];
        put?: never;
        post?: never;
        /** Delete to the bin */
        delete: operations["delete"];
        options?: never;
        head?: never;
        /** Change fields of */
        patch: operations["change"];
        trace?: never;
    };
    "/api/names/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names, to choose from */
        get: operations["names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change or delete many records in one version, by ids or by filters */
        post: operations["bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back all that a version changed, or one record of it */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records deleted within thirty days */
        get: operations["bin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bin/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted record back */
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The custom fields */
        get: operations["listCustomFields"];
        put?: never;
        /** Add a custom field */
        post: operations["makeCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a custom field; its values stay */
        delete: operations["deleteCustomField"];
        options?: never;
        head?: never;
        /** Change its names, choices or place */
        patch: operations["changeCustomField"];
        trace?: never;
    };
    "/api/duplicates/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this is there already */
        get: operations["duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merge/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make two records one */
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timeline/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened around a record, newest first */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a deal to another stage; winning, losing and reopening it are such moves */
        post: operations["moveDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{type}/{id}/files": {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        /** The files of a record, newest first */
        get: operations["listFiles"];
        put?: never;
        /** Add a file; the body is the file itself */
        post: operations["addFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/files/{file}": {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                file: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a file */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/files/{file}/content": {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                file: string;
            };
            cookie?: never;
        };
        /** The file itself */
        get: operations["fileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open deals of a pipeline by stage */
        get: operations["board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a lead a deal with its contact and company, in one version */
        post: operations["convertLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/unqualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a lead up, for a reason */
        post: operations["unqualifyLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of who is given leads and deals, and whose turn it is */
        get: operations["leadAssignment"];
        /** Set the rules of who is given leads and deals */
        put: operations["setLeadAssignment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stages/{id}/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many deals are in a stage */
        get: operations["stageDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stages/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a stage and move its deals to another */
        post: operations["removeStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stages/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a removed stage back */
        post: operations["restoreStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The order of the stages */
        put: operations["orderStages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the goals of a period; other periods stay */
        put: operations["setGoals"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/goals/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goals of one period for another */
        post: operations["copyGoals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/goals/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The periods of goals around a day */
        get: operations["goalPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspace/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The official holidays of Iran that are ready */
        get: operations["holidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is kept of a person */
        get: operations["personalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-data/{type}/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a person; the figures of the reports stay */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, when, from where, from what to what; sign-ins and exports too. Administrators see everything, others the past of one record */
        get: operations["audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhooks, and which events there are */
        get: operations["listWebhooks"];
        put?: never;
        /** Make a webhook; its secret is in this answer only */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        /** Delete a webhook and what it has still to deliver */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change a webhook */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one signs no more */
        post: operations["renewWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message to try it with */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent or is on its way, newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the same message again, under the same id */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, when, from where, from what to what; sign-ins and exports too. Administrators see everything, others the past of one record */
        get: operations["auditFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rights of the roles */
        get: operations["rights"];
        /** Set the rights of roles; the others stay */
        put: operations["setRights"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a user may do */
        get: operations["rightsOfUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to sign in */
        get: operations["waysIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** My name */
        patch: operations["renameMe"];
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new password */
        post: operations["setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["sessions"];
        put?: never;
        post?: never;
        /** End all other sessions */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My API keys */
        get: operations["listKeys"];
        put?: never;
        /** Make an API key; its secret is in this answer only */
        post: operations["makeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a one-time link would do */
        post: operations["lookAtLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a one-time link */
        post: operations["useLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to a new password, by e-mail */
        post: operations["askForReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users and their accounts */
        get: operations["listPeople"];
        put?: never;
        /** Add a user and invite */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** A user’s role, and letting in or shutting out */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/people/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new invitation */
        post: operations["inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to a new password for a user */
        post: operations["resetPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all sessions of a user */
        delete: operations["endSessionsOf"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by e-mail and password */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/social": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Single sign-on: where to go */
        post: operations["signInBySso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/callback/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The way back from single sign-on */
        get: operations["ssoCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a second step */
        post: operations["enableSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the second step */
        post: operations["disableSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/generate-backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes */
        post: operations["recoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step, by a code */
        post: operations["verifyCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/two-factor/verify-backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step, by a recovery code */
        post: operations["verifyRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/generate-register-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin adding a passkey */
        get: operations["passkeyToRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/verify-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey */
        post: operations["registerPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/generate-authenticate-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin signing in by a passkey */
        get: operations["passkeyToSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/verify-authentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a passkey */
        post: operations["signInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/list-user-passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The passkeys */
        get: operations["listPasskeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/update-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename a passkey */
        post: operations["renamePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/delete-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete a passkey */
        post: operations["deletePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Manifest: {
            groups: {
                [key: string]: {
                    fa: string;
                    en: string;
                };
            };
            filters: string[];
            reports: {
                [key: string]: unknown;
            }[];
        };
        Answer: {
            report: string;
            title: string;
            /** Format: date-time */
            asOf: string;
            /** @description Version of the data */
            version: number;
            filters: {
                [key: string]: string[];
            };
            params: {
                [key: string]: unknown;
            };
            rows: {
                [key: string]: unknown;
            }[];
            tables: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
            totals: {
                [key: string]: unknown;
            };
            notes: {
                [key: string]: number | null;
            };
            columns: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
            labels: {
                tables: {
                    [key: string]: {
                        fa: string;
                        en: string;
                    };
                };
                notes: {
                    [key: string]: {
                        fa: string;
                        en: string;
                    };
                };
                gaps: {
                    [key: string]: {
                        fa: string;
                        en: string;
                    };
                };
            };
            period?: {
                from: string;
                to: string;
            };
            cursor?: string | null;
            comparison?: {
                [key: string]: unknown;
            };
        };
        Trust: {
            report: string;
            /** Format: date-time */
            asOf: string;
            /** @description Version of the data */
            version: number;
            gaps: {
                [key: string]: unknown;
            }[];
        };
        DataPeriod: {
            report: string;
            /** @description Version of the data */
            version: number;
            period: {
                from: string;
                to: string;
            } | null;
        };
        Records: {
            report: string;
            /** Format: date-time */
            asOf: string;
            /** @description Version of the data */
            version: number;
            count: number;
            records: {
                [key: string]: unknown;
            }[];
        };
        Workspaces: {
            workspaces: components["schemas"]["WorkspaceListed"][];
        };
        WorkspaceListed: {
            id: number;
            /** @description Version of the data */
            version: number;
            name: string;
            timeZone: string;
            currency: string;
            /** @enum {string} */
            calendar: "persian" | "gregorian";
            weekStart: string;
            /** @enum {string} */
            locale: "fa" | "en";
        };
        WorkspaceSettings: {
            name: string;
            timeZone: string;
            currency: string;
            /** @enum {string} */
            calendar: "persian" | "gregorian";
            weekStart: string;
            /** @enum {string} */
            locale: "fa" | "en";
        };
        Workspace: {
            id: number;
            /** @description Version of the data */
            version: number;
            settings: components["schemas"]["WorkspaceSettings"];
            options: {
                [key: string]: unknown;
            };
            teams: {
                id: string;
                name: string;
                parent_id: string | null;
            }[];
            users: {
                id: string;
                name: string;
                team_id: string | null;
                active: boolean;
                role: string;
            }[];
            stages: {
                id: string;
                name: string;
                pipeline_id: string;
                position: number;
                /** @enum {string} */
                category: "open" | "won" | "lost" | "unqualified";
            }[];
            pipelines: {
                id: string;
                name: string;
            }[];
            sources: {
                id: string;
                name: string;
            }[];
            lossReasons: {
                id: string;
                name: string;
            }[];
            unqualifiedReasons: {
                id: string;
                name: string;
            }[];
            callOutcomes: {
                id: string;
                name: string;
            }[];
            visitOutcomes: {
                id: string;
                name: string;
            }[];
            leadStatuses: {
                id: string;
                name: string;
            }[];
        };
        WorkspaceChange: {
            name?: string;
            timeZone?: string;
            currency?: string;
            /** @enum {string} */
            calendar?: "persian" | "gregorian";
            weekStart?: string;
            /** @enum {string} */
            locale?: "fa" | "en";
            options?: components["schemas"]["WorkspaceOptions"];
        };
        WorkspaceChanged: {
            id: number;
            /** @description Version of the data */
            version: number;
            changed: boolean;
            settings: components["schemas"]["WorkspaceSettings"];
            options: {
                [key: string]: unknown;
            };
        };
        SearchFound: {
            kinds: {
                [key: string]: {
                    fa: string;
                    en: string;
                };
            };
            records: {
                [key: string]: unknown;
            }[];
        };
        Tags: {
            tags: {
                tag: string;
                count: number;
            }[];
        };
        ErrorTold: {
            code: string;
            message: string;
            field?: string;
            value?: string;
            expected?: string;
        };
        Error: {
            error: components["schemas"]["ErrorTold"];
        };
        SavedView: {
            readonly id?: string;
            name?: string;
            /** @description What a report is asked, as its address says it: owner=u1,u2 */
            search?: string;
            /** @default false */
            shared: boolean;
            /** @description Whether it is the reader’s own */
            readonly own?: boolean;
            /** @description The version that holds its last change; every change names it */
            version?: number;
            report?: string;
        };
        Dashboard: {
            readonly id?: string;
            name?: string;
            /** @description What a report is asked, as its address says it: owner=u1,u2 */
            search?: string;
            /** @default false */
            shared: boolean;
            /** @description Whether it is the reader’s own */
            readonly own?: boolean;
            /** @description The version that holds its last change; every change names it */
            version?: number;
            cards?: components["schemas"]["Card"][];
        };
        Card: {
            id: string;
            report: string;
            /** @description What a report is asked, as its address says it: owner=u1,u2 */
            search: string;
            /** @enum {string} */
            shows: "figures" | "chart" | "table";
            chart?: number;
            table?: string;
            title?: string;
            /** @constant */
            amongTeam?: true;
            width: number;
            height: number;
        };
        FieldJson: string | number | boolean | string[] | null;
        AnyRow: {
            custom?: {
                [key: string]: string | null;
            };
        } & {
            [key: string]: components["schemas"]["FieldJson"] | {
                [key: string]: string | null;
            };
        };
        Filters: {
            [key: string]: string | number | boolean | (string | number | boolean)[];
        };
        Names: {
            [key: string]: {
                [key: string]: string;
            };
        };
        Record: {
            type: string;
            id: string;
            /** @description Version of the data */
            version: number;
            rowVersion: number;
            fields: {
                [key: string]: components["schemas"]["FieldJson"];
            };
            custom: {
                [key: string]: string;
            };
        };
        RecordWritten: {
            type: string;
            id: string;
            version: number;
            rowVersion: number;
            fields: {
                [key: string]: components["schemas"]["FieldJson"];
            };
            custom: {
                [key: string]: string;
            };
            duplicates?: components["schemas"]["Duplicate"][];
        };
        RecordChanged: {
            type: string;
            id: string;
            version: number;
            rowVersion: number;
            fields: {
                [key: string]: components["schemas"]["FieldJson"];
            };
            custom: {
                [key: string]: string;
            };
            changed: boolean;
        };
        RecordGone: {
            type: string;
            id: string;
            version: number;
        };
        BatchWritten: {
            type: string;
            version: number;
            records: {
                id: string;
                rowVersion: number;
            }[];
        };
        RecordPage: {
            type: string;
            version: number;
            records: {
                id: string;
                version: number;
                fields: {
                    [key: string]: components["schemas"]["FieldJson"];
                };
                custom?: {
                    [key: string]: string;
                };
            }[];
            names: components["schemas"]["Names"];
            next: string | null;
            count?: number;
        };
        EditConflict: {
            error: components["schemas"]["ErrorTold"];
            given: {
                [key: string]: unknown;
            };
            stored: {
                rowVersion: number;
                fields: {
                    [key: string]: components["schemas"]["FieldJson"];
                };
                custom: {
                    [key: string]: string;
                };
            };
        };
        Found: {
            type: string;
            records: {
                id: string;
                name: string | null;
            }[];
        };
        /** @description Team */
        Team: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /** @description Parent team */
            parent_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Team */
        TeamPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /** @description Parent team */
            parent_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description User */
        User: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /** @description E-mail */
            email?: string | null;
            /** @description Team */
            team_id?: string | null;
            /**
             * @description Role
             * @default rep
             * @enum {string|null}
             */
            role: "admin" | "manager" | "rep" | "read_only" | null;
            /**
             * @description Active
             * @default true
             */
            active: boolean | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description User */
        UserPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /** @description E-mail */
            email?: string | null;
            /** @description Team */
            team_id?: string | null;
            /**
             * @description Role
             * @default rep
             * @enum {string|null}
             */
            role: "admin" | "manager" | "rep" | "read_only" | null;
            /**
             * @description Active
             * @default true
             */
            active: boolean | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Pipeline */
        Pipeline: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Pipeline */
        PipelinePart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Stage */
        Stage: {
            /** @description Id */
            id?: string;
            /** @description Pipeline */
            pipeline_id: string;
            /** @description Position */
            position: number;
            /** @description Name */
            name: string;
            /**
             * @description Category
             * @enum {string}
             */
            category: "open" | "won" | "lost" | "unqualified";
            /** @description Win likelihood */
            win_likelihood?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Stage */
        StagePart: {
            /** @description Id */
            id?: string;
            /** @description Pipeline */
            pipeline_id?: string;
            /** @description Position */
            position?: number;
            /** @description Name */
            name?: string;
            /**
             * @description Category
             * @enum {string}
             */
            category?: "open" | "won" | "lost" | "unqualified";
            /** @description Win likelihood */
            win_likelihood?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Source */
        Source: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Source */
        SourcePart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Loss reason */
        LossReason: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Loss reason */
        LossReasonPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Unqualified reason */
        UnqualifiedReason: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Unqualified reason */
        UnqualifiedReasonPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Call outcome */
        CallOutcome: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Call outcome */
        CallOutcomePart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Visit outcome */
        VisitOutcome: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Visit outcome */
        VisitOutcomePart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Lead status */
        LeadStatus: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /**
             * @description Category
             * @default open
             * @enum {string|null}
             */
            category: "open" | "converted" | "unqualified" | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Lead status */
        LeadStatusPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /**
             * @description Category
             * @default open
             * @enum {string|null}
             */
            category: "open" | "converted" | "unqualified" | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Company */
        Company: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /** @description Owner */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Company */
        CompanyPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /** @description Owner */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Contact */
        Contact: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /** @description Company */
            company_id?: string | null;
            /** @description E-mail */
            email?: string | null;
            /** @description Phone */
            phone?: string | null;
            /** @description Owner */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Contact */
        ContactPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /** @description Company */
            company_id?: string | null;
            /** @description E-mail */
            email?: string | null;
            /** @description Phone */
            phone?: string | null;
            /** @description Owner */
            owner_id?: string | null;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Product */
        Product: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /** @description SKU */
            sku?: string | null;
            /** @description Price */
            price?: string | null;
            /** @description Currency */
            currency?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Product */
        ProductPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /** @description SKU */
            sku?: string | null;
            /** @description Price */
            price?: string | null;
            /** @description Currency */
            currency?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Exchange rate */
        ExchangeRate: {
            /**
             * Format: date
             * @description Date
             */
            on: string;
            /** @description Currency */
            currency: string;
            /** @description Rate */
            rate: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Exchange rate */
        ExchangeRatePart: {
            /**
             * Format: date
             * @description Date
             */
            on?: string;
            /** @description Currency */
            currency?: string;
            /** @description Rate */
            rate?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Lead */
        Lead: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string;
            /** @description Company name */
            company_name?: string | null;
            /** @description E-mail */
            email?: string | null;
            /** @description Phone */
            phone?: string | null;
            /** @description Status */
            status_id?: string | null;
            /** @description Owner */
            owner_id?: string | null;
            /** @description Source */
            source_id?: string | null;
            /** @description Unqualified reason */
            unqualified_reason_id?: string | null;
            /**
             * Format: date-time
             * @description Converted at
             */
            converted_at?: string | null;
            /** @description Converted deal */
            converted_deal_id?: string | null;
            /** @description Tags */
            tags?: string[] | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Lead */
        LeadPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string;
            /** @description Company name */
            company_name?: string | null;
            /** @description E-mail */
            email?: string | null;
            /** @description Phone */
            phone?: string | null;
            /** @description Status */
            status_id?: string | null;
            /** @description Owner */
            owner_id?: string | null;
            /** @description Source */
            source_id?: string | null;
            /** @description Unqualified reason */
            unqualified_reason_id?: string | null;
            /**
             * Format: date-time
             * @description Converted at
             */
            converted_at?: string | null;
            /** @description Converted deal */
            converted_deal_id?: string | null;
            /** @description Tags */
            tags?: string[] | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Deal */
        Deal: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name: string;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string;
            /** @description Stage */
            stage_id: string;
            /** @description Owner */
            owner_id: string;
            /**
             * @description Value
             * @default 0
             */
            value: string | null;
            /** @description Currency */
            currency?: string | null;
            /** @description Source */
            source_id?: string | null;
            /** @description Company */
            company_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /**
             * Format: date
             * @description Estimated close date
             */
            estimated_close_on?: string | null;
            /**
             * Format: date-time
             * @description Closed at
             */
            closed_at?: string | null;
            /** @description Win likelihood */
            win_likelihood?: string | null;
            /** @description Loss reason */
            loss_reason_id?: string | null;
            /** @description Unqualified reason */
            unqualified_reason_id?: string | null;
            /** @description Tags */
            tags?: string[] | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Deal */
        DealPart: {
            /** @description Id */
            id?: string;
            /** @description Name */
            name?: string;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string;
            /** @description Stage */
            stage_id?: string;
            /** @description Owner */
            owner_id?: string;
            /**
             * @description Value
             * @default 0
             */
            value: string | null;
            /** @description Currency */
            currency?: string | null;
            /** @description Source */
            source_id?: string | null;
            /** @description Company */
            company_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /**
             * Format: date
             * @description Estimated close date
             */
            estimated_close_on?: string | null;
            /**
             * Format: date-time
             * @description Closed at
             */
            closed_at?: string | null;
            /** @description Win likelihood */
            win_likelihood?: string | null;
            /** @description Loss reason */
            loss_reason_id?: string | null;
            /** @description Unqualified reason */
            unqualified_reason_id?: string | null;
            /** @description Tags */
            tags?: string[] | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Deal product */
        DealProduct: {
            /** @description Deal */
            deal_id: string;
            /** @description Product */
            product_id: string;
            /** @description Quantity */
            quantity: string;
            /** @description Unit price */
            unit_price: string;
            /** @description Discount percent */
            discount_percent?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Deal product */
        DealProductPart: {
            /** @description Deal */
            deal_id?: string;
            /** @description Product */
            product_id?: string;
            /** @description Quantity */
            quantity?: string;
            /** @description Unit price */
            unit_price?: string;
            /** @description Discount percent */
            discount_percent?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Call */
        Call: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id: string;
            /**
             * Format: date-time
             * @description Started at
             */
            started_at?: string;
            /**
             * @description Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /** @description Duration (s) */
            duration_s: number;
            /** @description Outcome */
            outcome_id?: string | null;
            /** @description Phone */
            phone?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /** @description Recording */
            recording?: string | null;
            /** @description Summary */
            summary?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Call */
        CallPart: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id?: string;
            /**
             * Format: date-time
             * @description Started at
             */
            started_at?: string;
            /**
             * @description Direction
             * @enum {string}
             */
            direction?: "in" | "out";
            /** @description Duration (s) */
            duration_s?: number;
            /** @description Outcome */
            outcome_id?: string | null;
            /** @description Phone */
            phone?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /** @description Recording */
            recording?: string | null;
            /** @description Summary */
            summary?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description E-mail */
        Email: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /**
             * @description Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /** @description Message id */
            message_id?: string | null;
            /** @description In reply to */
            in_reply_to?: string | null;
            /**
             * @description Kind
             * @default normal
             * @enum {string|null}
             */
            kind: "normal" | "auto_reply" | "bounce" | null;
            /** @description Subject */
            subject?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description E-mail */
        EmailPart: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id?: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /**
             * @description Direction
             * @enum {string}
             */
            direction?: "in" | "out";
            /** @description Message id */
            message_id?: string | null;
            /** @description In reply to */
            in_reply_to?: string | null;
            /**
             * @description Kind
             * @default normal
             * @enum {string|null}
             */
            kind: "normal" | "auto_reply" | "bounce" | null;
            /** @description Subject */
            subject?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Visit */
        Visit: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /** @description Outcome */
            outcome_id?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /** @description Address */
            address?: string | null;
            /** @description Summary */
            summary?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Visit */
        VisitPart: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id?: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /** @description Outcome */
            outcome_id?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /** @description Address */
            address?: string | null;
            /** @description Summary */
            summary?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Meeting */
        Meeting: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id: string;
            /**
             * Format: date-time
             * @description Starts at
             */
            starts_at?: string;
            /**
             * Format: date-time
             * @description Ends at
             */
            ends_at?: string | null;
            /**
             * @description Cancelled
             * @default false
             */
            cancelled: boolean | null;
            /** @description Title */
            title?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Meeting */
        MeetingPart: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id?: string;
            /**
             * Format: date-time
             * @description Starts at
             */
            starts_at?: string;
            /**
             * Format: date-time
             * @description Ends at
             */
            ends_at?: string | null;
            /**
             * @description Cancelled
             * @default false
             */
            cancelled: boolean | null;
            /** @description Title */
            title?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Task */
        Task: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id: string;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string;
            /**
             * Format: date
             * @description Due on
             */
            due_on?: string | null;
            /**
             * Format: date-time
             * @description Completed at
             */
            completed_at?: string | null;
            /** @description Title */
            title?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /**
             * Format: date-time
             * @description Remind at
             */
            remind_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Task */
        TaskPart: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id?: string;
            /**
             * Format: date-time
             * @description Created at
             */
            created_at?: string;
            /**
             * Format: date
             * @description Due on
             */
            due_on?: string | null;
            /**
             * Format: date-time
             * @description Completed at
             */
            completed_at?: string | null;
            /** @description Title */
            title?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /**
             * Format: date-time
             * @description Remind at
             */
            remind_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Note */
        Note: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /** @description Text */
            text?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /**
             * Format: date-time
             * @description Pinned at
             */
            pinned_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Note */
        NotePart: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id?: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /** @description Text */
            text?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            /**
             * Format: date-time
             * @description Pinned at
             */
            pinned_at?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Text message */
        TextMessage: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /**
             * @description Direction
             * @enum {string}
             */
            direction: "in" | "out";
            /** @description Phone */
            phone?: string | null;
            /** @description Text */
            text?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Text message */
        TextMessagePart: {
            /** @description Id */
            id?: string;
            /** @description User */
            user_id?: string;
            /**
             * Format: date-time
             * @description At
             */
            at?: string;
            /**
             * @description Direction
             * @enum {string}
             */
            direction?: "in" | "out";
            /** @description Phone */
            phone?: string | null;
            /** @description Text */
            text?: string | null;
            /** @description Lead */
            lead_id?: string | null;
            /** @description Contact */
            contact_id?: string | null;
            /** @description Deal */
            deal_id?: string | null;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Goal */
        Goal: {
            /** @description Id */
            id?: string;
            /**
             * @description Metric
             * @enum {string}
             */
            metric: "won_value" | "won_count";
            /**
             * @description Subject
             * @enum {string}
             */
            subject: "user" | "team";
            /** @description Goal of */
            subject_id: string;
            /**
             * Format: date
             * @description Starts on
             */
            starts_on: string;
            /**
             * Format: date
             * @description Ends on
             */
            ends_on: string;
            /** @description Target */
            target: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        /** @description Goal */
        GoalPart: {
            /** @description Id */
            id?: string;
            /**
             * @description Metric
             * @enum {string}
             */
            metric?: "won_value" | "won_count";
            /**
             * @description Subject
             * @enum {string}
             */
            subject?: "user" | "team";
            /** @description Goal of */
            subject_id?: string;
            /**
             * Format: date
             * @description Starts on
             */
            starts_on?: string;
            /**
             * Format: date
             * @description Ends on
             */
            ends_on?: string;
            /** @description Target */
            target?: string;
            custom?: {
                [key: string]: string | null;
            };
        };
        BulkOrder: {
            type: string;
            ids?: string[];
            where?: components["schemas"]["Filters"];
            set?: components["schemas"]["AnyRow"];
            /** @constant */
            delete?: true;
        };
        BulkDone: {
            version: number;
            changed: number;
            skipped: {
                id: string;
                code: string;
            }[];
        };
        Undone: {
            version: number;
            undone: number;
            type?: string;
            id?: string;
        };
        UndoConflict: {
            error: components["schemas"]["ErrorTold"];
            conflicts: {
                type: string;
                id: string;
                reason?: string;
                field?: string;
            }[];
        };
        BinPage: {
            entries: {
                version: number;
                /** Format: date-time */
                at: string;
                by: string | null;
                type: string;
                id: string;
                name: string | null;
            }[];
            names: components["schemas"]["Names"];
            next: string | null;
        };
        CustomField: {
            id: string;
            record_type: string;
            key: string;
            label_fa: string;
            label_en: string;
            /** @enum {string} */
            kind: "text" | "long_text" | "number" | "money" | "date" | "datetime" | "boolean" | "choice" | "choices" | "link";
            options: string[];
            required: boolean;
            position: number;
            rowVersion: number;
            version?: number;
        };
        CustomFieldGiven: {
            record_type: string;
            label_fa: string;
            label_en: string;
            /** @enum {string} */
            kind: "text" | "long_text" | "number" | "money" | "date" | "datetime" | "boolean" | "choice" | "choices" | "link";
            key?: string;
            options?: string[];
            required?: boolean;
            position?: number;
        };
        CustomFieldChange: {
            label_fa?: string;
            label_en?: string;
            options?: string[];
            required?: boolean;
            position?: number;
        };
        Duplicate: {
            id: string;
            name: string;
            why: ("phone" | "email" | "name")[];
        };
        DealMove: {
            stage_id: string;
            /** Format: date-time */
            closed_at?: string | null;
            value?: string | number;
            loss_reason_id?: string | null;
            unqualified_reason_id?: string | null;
        };
        Timeline: {
            type: string;
            id: string;
            version: number;
            entries: ({
                key: string;
                kind: string;
                /** Format: date-time */
                at: string;
                by: string | null;
            } & {
                [key: string]: unknown;
            })[];
            names: components["schemas"]["Names"];
            next: string | null;
            kinds?: {
                [key: string]: number;
            };
            deal?: {
                [key: string]: unknown;
            };
        };
        Attachment: {
            id: string;
            name: string;
            size: number;
            mime: string;
            /** Format: date-time */
            at: string;
            by: string | null;
        };
        AttachmentAdded: {
            id: string;
            name: string;
            size: number;
            mime: string;
            /** Format: date-time */
            at: string;
            by: string | null;
            version: number;
        };
        WorkspaceOptions: {
            lossReasonRequired?: boolean;
            unqualifiedReasonRequired?: boolean;
            winAsksValue?: boolean;
            winAsksDate?: boolean;
            workingDays?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            workingHours?: {
                from: string;
                to: string;
            };
            holidays?: {
                on: string;
                name: {
                    fa: string;
                    en: string;
                };
                /** @constant */
                reckoned?: true;
            }[];
            stageDays?: {
                [key: string]: number | null;
            };
        };
        LeadAssignmentGiven: {
            rules: {
                /**
                 * @default [
                 *       "lead",
                 *       "deal"
                 *     ]
                 */
                types: ("lead" | "deal")[];
                /** @default null */
                sources: string[] | null;
                /** @default [] */
                users: string[];
                /** @default null */
                team: string | null;
            }[];
        };
        GoalGrid: {
            /** @enum {string} */
            metric: "won_value" | "won_count";
            period: {
                from: string;
                to: string;
            };
            rows: {
                /** @enum {string} */
                subject: "user" | "team";
                subject_id: string;
                target: (string | number) | null;
            }[];
        };
        GoalCopy: {
            from: {
                from: string;
                to: string;
            };
            to: {
                from: string;
                to: string;
            };
            /** @enum {string} */
            metric?: "won_value" | "won_count";
            /** @default 0 */
            percent: number;
            /** @default false */
            overwrite: boolean;
        };
        LeadAssignment: {
            version: number;
            rules: {
                [key: string]: unknown;
            }[];
        };
        Conversion: {
            deal: {
                name: string;
                stage_id: string;
                value?: string | number | null;
                currency?: string;
                owner_id?: string;
                estimated_close_on?: string | null;
                win_likelihood?: string | number | null;
            };
            company?: {
                id: string;
            } | {
                name: string;
            } | null;
            contact?: {
                id: string;
            } | {
                name: string;
                email?: string | null;
                phone?: string | null;
            } | null;
        };
        Board: {
            version: number;
            pipeline: string;
            currency: string;
            stages: {
                id: string;
                name: string;
                position: number;
                retired: boolean;
                count: number;
                unrated: number;
                value: string | null;
                expected: string | null;
                usual_days: number | null;
                stuck_after_days: number | null;
                measured: boolean;
            }[];
            closed: {
                id: string;
                name: string;
                /** @enum {string} */
                category: "won" | "lost" | "unqualified";
            }[];
            recent: {
                won: number;
                lost: number;
                unqualified: number;
            };
            deals: components["schemas"]["BoardDeal"][];
        };
        BoardDeal: {
            id: string;
            rowVersion: number;
            name: string;
            stage_id: string;
            owner_id: string;
            value: string | null;
            currency: string;
            worth: string | null;
            win_likelihood: string | null;
            expected: string | null;
            estimated_close_on: string | null;
            /** Format: date-time */
            entered_stage_at: string;
            days_in_stage: number;
            stuck: boolean;
            company: string | null;
            contact: string | null;
            tags: string[];
            next_task: {
                id: string;
                title: string;
                due_on: string | null;
            } | null;
        };
        AuditPage: {
            entries: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        AuditEntry: {
            version: number | null;
            n: number;
            /** Format: date-time */
            at: string;
            actor: string | null;
            actorName: string | null;
            from: {
                /** @enum {string|null} */
                way: "page" | "key" | "cli" | "import" | "system" | null;
                address: string | null;
            };
            action: string;
            type: string;
            id: string | null;
            name: string | null;
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
        };
        WebhookGiven: {
            /** Format: uri */
            url: string;
            /**
             * @example [
             *       "*"
             *     ]
             * @example [
             *       "deal.*",
             *       "company.created"
             *     ]
             * @example [
             *       "team.created",
             *       "team.updated"
             *     ]
             */
            events: string[];
            description?: string;
            /** @default true */
            active: boolean;
        };
        Webhook: {
            id: string;
            url: string;
            events: string[];
            description: string;
            active: boolean;
            owner: string;
            /** Format: date-time */
            created_at: string;
            version: number;
        };
        WebhookWithSecret: {
            id: string;
            url: string;
            events: string[];
            description: string;
            active: boolean;
            owner: string;
            /** Format: date-time */
            created_at: string;
            version: number;
            secret: string;
        };
        Delivery: {
            id: string;
            event: string;
            version: number;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            attempts: number;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            tried_at: string | null;
            /** Format: date-time */
            next_at: string | null;
            status: number | null;
            ms: number | null;
            response: string | null;
            error: string | null;
            payload: {
                [key: string]: unknown;
            };
        };
        Me: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "admin" | "manager" | "rep" | "read_only";
            workspace: {
                id: number;
                name: string;
            };
            rights: {
                [key: string]: {
                    /** @enum {string} */
                    see: "none" | "own" | "team" | "all";
                    /** @enum {string} */
                    edit: "none" | "own" | "team" | "all";
                    /** @enum {string} */
                    delete: "none" | "own" | "team" | "all";
                    /** @enum {string} */
                    export: "none" | "own" | "team" | "all";
                };
            };
            hidden: {
                [key: string]: string[];
            };
            hears: boolean;
        };
        Key: {
            id: string;
            name: string;
            start: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            usedAt: string | null;
        };
        KeyWithSecret: {
            id: string;
            name: string;
            start: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            usedAt: string | null;
            secret: string;
        };
        Person: {
            id: string;
            name: string;
            email: string | null;
            /** @enum {string} */
            role: "admin" | "manager" | "rep" | "read_only";
            teamId: string | null;
            active: boolean;
            /** @enum {string} */
            state: "account" | "invited" | "none";
            /** Format: date-time */
            signedInAt: string | null;
        };
    };
    responses: {
        /** @description An error, in the reader’s language */
        Error: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description So many seconds to wait */
        "Retry-After": number;
        /** @description Requests that a minute has */
        "RateLimit-Limit": number;
        /** @description Requests left in this minute */
        "RateLimit-Remaining": number;
        /** @description Seconds until the next minute */
        "RateLimit-Reset": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue of reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: {
                /** @description First day of the period; without it, the workspace’s current month */
                from?: string;
                /** @description Last day of the period, inclusive */
                to?: string;
                /** @description The instant at which the data is looked at; now unless given */
                asOf?: string;
                /** @description What to compare with: the previous period, last_year, or two days such as 2025-03-21..2025-04-20; the answer then has a comparison. A report without a period is compared with a month ago, a year ago, or the end of those days */
                compare?: string;
                /** @description Owner */
                owner?: string[];
                /** @description Team with its sub-teams */
                team?: string[];
                /** @description Pipeline */
                pipeline?: string[];
                /** @description Source */
                source?: string[];
                /** @description The customer’s company */
                company?: string[];
                /** @description A product of the deal */
                product?: string[];
                /** @description Tag */
                tag?: string[];
                /** @description Sort by a column */
                sort?: string;
                /** @description The answer is of at least this version; to read one’s own writes */
                minVersion?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The report’s id */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Any report, by its id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    "report-trust": {
        parameters: {
            query?: {
                /** @description First day of the period; without it, the workspace’s current month */
                from?: string;
                /** @description Last day of the period, inclusive */
                to?: string;
                /** @description The instant at which the data is looked at; now unless given */
                asOf?: string;
                /** @description Owner */
                owner?: string[];
                /** @description Team with its sub-teams */
                team?: string[];
                /** @description Pipeline */
                pipeline?: string[];
                /** @description Source */
                source?: string[];
                /** @description The customer’s company */
                company?: string[];
                /** @description A product of the deal */
                product?: string[];
                /** @description Tag */
                tag?: string[];
                /** @description The answer is of at least this version; to read one’s own writes */
                minVersion?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The report’s id */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description how many records of the report lack what it needs; each count opens with drill={"gap": …} */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trust"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    "report-data-period": {
        parameters: {
            query?: {
                /** @description First day of the period; without it, the workspace’s current month */
                from?: string;
                /** @description Last day of the period, inclusive */
                to?: string;
                /** @description The instant at which the data is looked at; now unless given */
                asOf?: string;
                /** @description Owner */
                owner?: string[];
                /** @description Team with its sub-teams */
                team?: string[];
                /** @description Pipeline */
                pipeline?: string[];
                /** @description Source */
                source?: string[];
                /** @description The customer’s company */
                company?: string[];
                /** @description A product of the deal */
                product?: string[];
                /** @description Tag */
                tag?: string[];
                /** @description The answer is of at least this version; to read one’s own writes */
                minVersion?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The report’s id */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the latest year of the workspace’s calendar that has data with these filters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataPeriod"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    "report-drill": {
        parameters: {
            query: {
                /** @description The figure whose records are asked for */
                drill: string;
                /** @description At most so many records */
                limit?: number;
                /** @description Skip so many records */
                offset?: number;
                /** @description First day of the period; without it, the workspace’s current month */
                from?: string;
                /** @description Last day of the period, inclusive */
                to?: string;
                /** @description The instant at which the data is looked at; now unless given */
                asOf?: string;
                /** @description Owner */
                owner?: string[];
                /** @description Team with its sub-teams */
                team?: string[];
                /** @description Pipeline */
                pipeline?: string[];
                /** @description Source */
                source?: string[];
                /** @description The customer’s company */
                company?: string[];
                /** @description A product of the deal */
                product?: string[];
                /** @description Tag */
                tag?: string[];
                /** @description Sort by a column */
                sort?: string;
                /** @description The answer is of at least this version; to read one’s own writes */
                minVersion?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The report’s id */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the records behind a figure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Records"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    listWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Workspaces */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspaces"];
                };
            };
            404: components["responses"]["Error"];
        };
    };
    workspace: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Settings, people, stages and lists of a workspace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            404: components["responses"]["Error"];
        };
    };
    changeWorkspace: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChange"];
            };
        };
        responses: {
            /** @description Change settings and options of a workspace; what is left out stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceChanged"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
        };
    };
    doctor: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the mirror equals the records; null where there is no mirror */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differences: {
                            [key: string]: unknown;
                        }[] | null;
                    };
                };
            };
            403: components["responses"]["Error"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the server is there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        pid: number;
                    };
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                /** @description Words of the name, part of a phone number, or the id; spelling of yeh, kaf and digits makes no difference */
                q?: string;
                /** @description At most so many of each kind */
                limit?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Companies, contacts, deals, leads and users by a name, a phone number or an id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchFound"];
                };
            };
            404: components["responses"]["Error"];
        };
    };
    tags: {
        parameters: {
            query?: {
                /** @description Part of the tag */
                search?: string;
                /** @description At most so many */
                limit?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags of deals and leads, the most used first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tags"];
                };
            };
            404: components["responses"]["Error"];
        };
    };
    recording: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording of a call, from any place on (Range) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": unknown;
                };
            };
            /** @description The recording of a call, from any place on (Range) */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/*": unknown;
                };
            };
            404: components["responses"]["Error"];
        };
    };
    events: {
        parameters: {
            query?: {
                /** @description The version that you have; what changed after it is told */
                since?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event “version” for every new version of the data, with the ids of the records that changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
        };
    };
    "list-saved_view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Saved views */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: components["schemas"]["SavedView"][];
                    };
                };
            };
        };
    };
    "make-saved_view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedView"];
            };
        };
        responses: {
            /** @description Saved view */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["Error"];
            409: components["responses"]["Error"];
        };
    };
    "read-saved_view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Saved view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            404: components["responses"]["Error"];
        };
    };
    "delete-saved_view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Saved view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id?: string;
                    };
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    "change-saved_view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedView"];
            };
        };
        responses: {
            /** @description Saved view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: both versions */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: Record<string, never>;
                        given: components["schemas"]["SavedView"];
                        stored: components["schemas"]["SavedView"];
                    };
                };
            };
        };
    };
    "list-dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dashboards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dashboards: components["schemas"]["Dashboard"][];
                    };
                };
            };
        };
    };
    "make-dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dashboard"];
            };
        };
        responses: {
            /** @description Dashboard */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            400: components["responses"]["Error"];
            409: components["responses"]["Error"];
        };
    };
    "read-dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dashboard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            404: components["responses"]["Error"];
        };
    };
    "delete-dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dashboard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id?: string;
                    };
                };
            };
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
        };
    };
    "change-dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dashboard"];
            };
        };
        responses: {
            /** @description Dashboard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            400: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: both versions */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: Record<string, never>;
                        given: components["schemas"]["Dashboard"];
                        stored: components["schemas"]["Dashboard"];
                    };
                };
            };
        };
    };
    startExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A report by its page’s own address, or a list of reports for one xlsx or pdf */
        requestBody: {
            content: {
                "application/json": {
                    report: string;
                    /** @default  */
                    query?: string;
                    /** @enum {string} */
                    format: "csv" | "xlsx" | "pdf" | "json" | "svg" | "png";
                    table?: string;
                    chart?: number;
                    title?: string;
                    workspace?: string;
                    reader?: {
                        /** @enum {string} */
                        locale?: "fa" | "en";
                        /** @enum {string} */
                        digits?: "persian" | "latin";
                        /** @enum {string} */
                        calendar?: "persian" | "gregorian";
                        /** @enum {string} */
                        moneyUnit?: "toman" | "rial";
                        patterns?: boolean;
                        /** @enum {string} */
                        timeDirection?: "ltr" | "rtl";
                    };
                } | {
                    board: {
                        title?: string;
                        report: string;
                        /** @default  */
                        query?: string;
                    }[];
                    title: string;
                    /** @enum {string} */
                    format: "csv" | "xlsx" | "pdf" | "json" | "svg" | "png";
                    workspace?: string;
                    reader?: {
                        /** @enum {string} */
                        locale?: "fa" | "en";
                        /** @enum {string} */
                        digits?: "persian" | "latin";
                        /** @enum {string} */
                        calendar?: "persian" | "gregorian";
                        /** @enum {string} */
                        moneyUnit?: "toman" | "rial";
                        patterns?: boolean;
                        /** @enum {string} */
                        timeDirection?: "ltr" | "rtl";
                    };
                };
            };
        };
        responses: {
            /** @description Begin a file of a report or a board (csv, xlsx, pdf, json, svg, png) */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            413: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    exportState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The export’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a file is: done of total rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "running" | "done" | "failed" | "stopped";
                        done: number;
                        total: number;
                        name?: string;
                        error?: Record<string, never>;
                    };
                };
            };
            404: components["responses"]["Error"];
        };
    };
    stopExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The export’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a file is: done of total rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "running" | "done" | "failed" | "stopped";
                        done: number;
                        total: number;
                        name?: string;
                        error?: Record<string, never>;
                    };
                };
            };
            404: components["responses"]["Error"];
        };
    };
    exportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The export’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file itself, from any place on (Range); kept for an hour */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                    "application/json": unknown;
                    "image/svg+xml": unknown;
                    "image/png": unknown;
                };
            };
            /** @description The file itself, from any place on (Range); kept for an hour */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/pdf": unknown;
                    "application/json": unknown;
                    "image/svg+xml": unknown;
                    "image/png": unknown;
                };
            };
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
        };
    };
    listRecordTypes: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record types, their fields and what they are called */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        types: {
                            [key: string]: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    list: {
        parameters: {
            query?: {
                /** @description Words of the name, the phone number or the id */
                search?: string;
                /** @description Fields in order; :desc for descending */
                sort?: string;
                /** @description Only these fields; custom stands for the custom ones */
                fields?: string[];
                /** @description The next of the answer before */
                cursor?: string;
                /** @description At most so many records */
                limit?: number;
                /** @description Tell how many there are in all */
                count?: boolean;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List, with filters and order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    create: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnyRow"];
            };
        };
        responses: {
            /** @description Create */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordWritten"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    find: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Filters"];
            };
        };
        responses: {
            /** @description The same by a body, for long filters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            413: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    batch: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: components["schemas"]["AnyRow"][];
                };
            };
        };
        responses: {
            /** @description Create up to 500 in one version, all or none */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchWritten"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    read: {
        parameters: {
            query?: {
                /** @description view: with everything around the record */
                include?: "view";
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    delete: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description The version of the record that the change was made of (“rowVersion”, in quotes); answers 409 where there is a newer one */
                "If-Match"?: string;
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete to the bin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordGone"];
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: what was given, and what there is now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditConflict"];
                };
            };
            429: components["responses"]["Error"];
        };
    };
    change: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description The version of the record that the change was made of (“rowVersion”, in quotes); answers 409 where there is a newer one */
                "If-Match"?: string;
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnyRow"];
            };
        };
        responses: {
            /** @description Change fields of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: what was given, and what there is now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditConflict"];
                };
            };
            413: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    names: {
        parameters: {
            query?: {
                /** @description A part of the name */
                search?: string;
                /** @description Or these ids */
                ids?: string[];
                /** @description At most so many records */
                limit?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names, to choose from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    bulk: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkOrder"];
            };
        };
        responses: {
            /** @description Change or delete many records in one version, by ids or by filters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    undo: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    type?: string;
                    id?: string;
                };
            };
        };
        responses: {
            /** @description Take back all that a version changed, or one record of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undone"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: what was given, and what there is now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoConflict"];
                };
            };
            429: components["responses"]["Error"];
        };
    };
    bin: {
        parameters: {
            query?: {
                /** @description The record type */
                type?: string;
                /** @description The next of the answer before */
                cursor?: string;
                /** @description At most so many records */
                limit?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records deleted within thirty days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BinPage"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    restore: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    type: string;
                    id: string;
                };
            };
        };
        responses: {
            /** @description Bring a deleted record back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undone"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: what was given, and what there is now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoConflict"];
                };
            };
            429: components["responses"]["Error"];
        };
    };
    listCustomFields: {
        parameters: {
            query?: {
                /** @description The record type */
                type?: string;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom fields */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fields: components["schemas"]["CustomField"][];
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    makeCustomField: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldGiven"];
            };
        };
        responses: {
            /** @description Add a custom field */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    deleteCustomField: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a custom field; its values stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    changeCustomField: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldChange"];
            };
        };
        responses: {
            /** @description Change its names, choices or place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    duplicates: {
        parameters: {
            query?: {
                /** @description A phone number, however it is written */
                phone?: string;
                /** @description An e-mail address */
                email?: string;
                /** @description A name */
                name?: string;
                /** @description The record itself, which does not count */
                id?: string;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether this is there already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        records: components["schemas"]["Duplicate"][];
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    merge: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keep: string;
                    drop: string;
                    fields?: components["schemas"]["AnyRow"];
                };
            };
        };
        responses: {
            /** @description Make two records one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordWritten"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    timeline: {
        parameters: {
            query?: {
                /** @description Only these kinds */
                kinds?: string[];
                /** @description The next of the answer before */
                cursor?: string;
                /** @description At most so many records */
                limit?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that happened around a record, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    moveDeal: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description The version of the record that the change was made of (“rowVersion”, in quotes); answers 409 where there is a newer one */
                "If-Match"?: string;
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealMove"];
            };
        };
        responses: {
            /** @description Move a deal to another stage; winning, losing and reopening it are such moves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: what was given, and what there is now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditConflict"];
                };
            };
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files of a record, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: components["schemas"]["Attachment"][];
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    addFile: {
        parameters: {
            query: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
                /** @description The name of the file */
                name: string;
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Add a file; the body is the file itself */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAdded"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    deleteFile: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    fileContent: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    board: {
        parameters: {
            query?: {
                /** @description The pipeline; the first unless given */
                pipeline?: string;
                /** @description Owner */
                owner?: string[];
                /** @description Team with its sub-teams */
                team?: string[];
                /** @description Source */
                source?: string[];
                /** @description Tag */
                tag?: string[];
                /** @description Words of the name */
                search?: string;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open deals of a pipeline by stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    convertLead: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Conversion"];
            };
        };
        responses: {
            /** @description Make a lead a deal with its contact and company, in one version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        deal: string;
                        contact: string | null;
                        company: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    unqualifyLead: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Give a lead up, for a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordChanged"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            /** @description Somebody else was faster: what was given, and what there is now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditConflict"];
                };
            };
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    leadAssignment: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules of who is given leads and deals, and whose turn it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadAssignment"];
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    setLeadAssignment: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadAssignmentGiven"];
            };
        };
        responses: {
            /** @description Set the rules of who is given leads and deals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadAssignment"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    stageDeals: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many deals are in a stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        count: number;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    removeStage: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moveTo?: string | null;
                };
            };
        };
        responses: {
            /** @description Remove a stage and move its deals to another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    restoreStage: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bring a removed stage back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    orderStages: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string[];
            };
        };
        responses: {
            /** @description The order of the stages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pipeline: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    setGoals: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalGrid"];
            };
        };
        responses: {
            /** @description Set the goals of a period; other periods stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    copyGoals: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: {
                /** @description A key of your choice: within a day the same request with the same key is made once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalCopy"];
            };
        };
        responses: {
            /** @description The goals of one period for another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            422: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    goalPeriods: {
        parameters: {
            query?: {
                /** @description The calendar; the workspace’s unless given */
                calendar?: "persian" | "gregorian";
                /** @description Month, quarter or year */
                unit?: "month" | "quarter" | "year";
                /** @description A day within it */
                at?: string;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods of goals around a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    holidays: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The official holidays of Iran that are ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    personalData: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is kept of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    erasePerson: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                type: string;
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a person; the figures of the reports stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    audit: {
        parameters: {
            query?: {
                /** @description A record type, workspace, sign_in or export */
                type?: string[];
                /** @description The id of a record, with its type */
                id?: string;
                /** @description The id of a user */
                actor?: string[];
                /** @description insert, update, delete, import, export, signed_in, sign_in_failed, signed_out, password_changed, second_step_on, second_step_off, passkey_added, passkey_removed, session_ended, key_created, key_revoked, invited, invitation_used, reset_link, role_changed, disabled, enabled */
                action?: string[];
                /** @description First day or instant */
                from?: string;
                /** @description Last day or instant, inclusive */
                to?: string;
                /** @description The next of the answer before */
                cursor?: string;
                /** @description At most so many */
                limit?: number;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who changed what, when, from where, from what to what; sign-ins and exports too. Administrators see everything, others the past of one record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks, and which events there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["Webhook"][];
                        events: string[];
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    makeWebhook: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookGiven"];
            };
        };
        responses: {
            /** @description Make a webhook; its secret is in this answer only */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    readWebhook: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a webhook and what it has still to deliver */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url?: string;
                    /**
                     * @example [
                     *       "*"
                     *     ]
                     * @example [
                     *       "deal.*",
                     *       "company.created"
                     *     ]
                     * @example [
                     *       "team.created",
                     *       "team.updated"
                     *     ]
                     */
                    events?: string[];
                    description?: string;
                    /** @default true */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Change a webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    renewWebhookSecret: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new secret; the old one signs no more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    testWebhook: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a message to try it with */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description The next of the answer before */
                cursor?: string;
                /** @description At most so many */
                limit?: number;
                /** @description waiting, delivered, failed */
                state?: "waiting" | "delivered" | "failed";
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent or is on its way, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["Delivery"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
                /** @description The record’s id */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the same message again, under the same id */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    auditFile: {
        parameters: {
            query?: {
                /** @description A record type, workspace, sign_in or export */
                type?: string[];
                /** @description The id of a record, with its type */
                id?: string;
                /** @description The id of a user */
                actor?: string[];
                /** @description insert, update, delete, import, export, signed_in, sign_in_failed, signed_out, password_changed, second_step_on, second_step_off, passkey_added, passkey_removed, session_ended, key_created, key_revoked, invited, invitation_used, reset_link, role_changed, disabled, enabled */
                action?: string[];
                /** @description First day or instant */
                from?: string;
                /** @description Last day or instant, inclusive */
                to?: string;
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same, all of it, as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    me: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am and what I may */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    rights: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rights of the roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    setRights: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: {
                        [key: string]: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Set the rights of roles; the others stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    rightsOfUser: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a user may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    waysIn: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways to sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: boolean;
                        passkey: boolean;
                        mail: boolean;
                        singleSignOn: {
                            name: string;
                        } | null;
                    };
                };
            };
            429: components["responses"]["Error"];
        };
    };
    account: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    renameMe: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description My name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    setPassword: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    current?: string;
                };
            };
        };
        responses: {
            /** @description A new password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    sessions: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where I am signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all other sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    endSession: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["Key"][];
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    makeKey: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("read" | "write" | "export" | "admin")[];
                    /** Format: date-time */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Make an API key; its secret is in this answer only */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyWithSecret"];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    revokeKey: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke an API key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    lookAtLink: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description What a one-time link would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kind: string;
                        workspace: string | null;
                        name: string | null;
                        email: string | null;
                        hasAccount: boolean;
                    };
                };
            };
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    useLink: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name?: string;
                    email?: string;
                    password?: string;
                    company?: string;
                };
            };
        };
        responses: {
            /** @description Use a one-time link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signedIn: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    askForReset: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Ask for a link to a new password, by e-mail */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users and their accounts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: components["schemas"]["Person"][];
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    invitePerson: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                    /** @enum {string} */
                    role: "admin" | "manager" | "rep" | "read_only";
                    teamId?: string | null;
                };
            };
        };
        responses: {
            /** @description Add a user and invite */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        url: string;
                        mailed: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    changePerson: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role?: "admin" | "manager" | "rep" | "read_only";
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description A user’s role, and letting in or shutting out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    inviteAgain: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        mailed: boolean;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    resetPerson: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link to a new password for a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        mailed: boolean;
                    };
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    endSessionsOf: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path: {
                /** @description The record’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all sessions of a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            409: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    signIn: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    rememberMe?: boolean;
                };
            };
        };
        responses: {
            /** @description Sign in by e-mail and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    signInBySso: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    provider: "sso";
                    callbackURL?: string;
                    errorCallbackURL?: string;
                };
            };
        };
        responses: {
            /** @description Single sign-on: where to go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    ssoCallback: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The way back from single sign-on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    signOut: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Sign out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    enableSecondStep: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Begin a second step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    disableSecondStep: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description End the second step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    recoveryCodes: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description New recovery codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    verifyCode: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    trustDevice?: boolean;
                };
            };
        };
        responses: {
            /** @description The second step, by a code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    verifyRecoveryCode: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description The second step, by a recovery code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    passkeyToRegister: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin adding a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    registerPasskey: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Add a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    passkeyToSignIn: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin signing in by a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    signInByPasskey: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Sign in by a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    listPasskeys: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    renamePasskey: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Rename a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
    deletePasskey: {
        parameters: {
            query?: {
                /** @description Name or number of the workspace; the first one unless given */
                workspace?: string;
                /** @description Language of the answer; else Accept-Language, else the workspace’s */
                locale?: "fa" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                };
            };
        };
        responses: {
            /** @description Delete a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            429: components["responses"]["Error"];
        };
    };
}
