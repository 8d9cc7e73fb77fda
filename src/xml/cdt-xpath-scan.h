/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-xpath.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_XPATH_TOKEN_NAME,      /* a name test on elements without a prefix */
  CDT_XPATH_TOKEN_ATTRIBUTE, /* a name test on attributes or namespaces */
  CDT_XPATH_TOKEN_ANY,       /* "*", "p:*" or "p:name" as a name test */
  CDT_XPATH_TOKEN_NODE_TYPE, /* "text", "node", "comment" before its brackets */
  CDT_XPATH_TOKEN_FUNCTION,
  CDT_XPATH_TOKEN_AXIS, /* without its "::" */
  CDT_XPATH_TOKEN_VARIABLE,
  CDT_XPATH_TOKEN_LITERAL,
  CDT_XPATH_TOKEN_NUMBER,
  CDT_XPATH_TOKEN_OPERATOR, /* "and", "=", "|", "*" ...; not the slashes */
  CDT_XPATH_TOKEN_SLASH,
  CDT_XPATH_TOKEN_DOUBLE_SLASH,
  CDT_XPATH_TOKEN_DOT,
  CDT_XPATH_TOKEN_DOUBLE_DOT,
  CDT_XPATH_TOKEN_AT,
  CDT_XPATH_TOKEN_DOUBLE_COLON,
  CDT_XPATH_TOKEN_PUNCTUATION, /* ( ) [ ] , */
} CdtXPathTokenKind;

typedef struct
{
  CdtXPathTokenKind kind;
  const char *start; /* in the expression */
  gsize length;
} CdtXPathToken;

/* The tokens of XPath 1.0 section 3.7 with its rules for telling names from operators. (transfer
 * full): an array of CdtXPathToken. Text that is no token ends it; the XPath compiler reports that. */
GArray *cdt_xpath_scan (const char *expression);
gboolean cdt_xpath_token_is (const CdtXPathToken *token, const char *text);

/* Are all functions in it those of XPath 1.0? libxml2 finds out about one only when it gets there, and says
 * so on standard error. */
gboolean cdt_xpath_knows_functions (const GArray *tokens);

/* The expression, whose tokens these are, with `prefix` before each name test on elements that has none. */
char *cdt_xpath_add_prefix (const char *expression, const GArray *tokens, const char *prefix);

/* Of the expression that has these tokens: see cdt_xpath_get_paths(), and cdt_xpath_get_use() of each
 * (element-type CdtXPathUse). (transfer full) */
char **cdt_xpath_find_paths (const GArray *tokens, GArray **uses);

G_END_DECLS
