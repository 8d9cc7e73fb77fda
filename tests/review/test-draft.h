/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

/* Drafts for the tests of the review, in as few words as the format has */
#define HEAD                                                                                                 \
  "<?xml version='1.0' encoding='UTF-8'?><agreement xmlns='urn:concordat:agreement:1' version='1.1' "        \
  "id='11111111-2222-3333-4444-555555555555'>"
#define TAIL "</agreement>"
#define PARTNER(id, name) "<partner id='" id "'><name>" name "</name></partner>"
#define PARTNERS "<partners>" PARTNER ("p1", "Eastvale") PARTNER ("p2", "Warm Hearths") "</partners>"
#define IN_PARTNER(inside) "<partners><partner id='p1'><name>Eastvale</name>" inside "</partner></partners>"
#define SHARE(id, partner, percent)                                                                          \
  "<share id='" id "'><partner>" partner "</partner><percent>" percent "</percent></share>"
#define OBJECTIVE(inside)                                                                                    \
  "<goals><objectives><objective id='o1'><text>Warm homes</text>" inside "</objective></objectives></goals>"
#define RISK(id, inside) "<risk id='" id "'><title>Fuel prices</title>" inside "</risk>"

CdtDraft *test_draft_new (const char *inside);
/* One of resources/examples */
CdtDraft *test_draft_read_example (const char *name);
