/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-parse.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

#include "cdt-scan.h"
#include "cdt-tree-private.h"

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

#define PARSE_BASE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES)
#if LIBXML_VERSION >= 21400
#define PARSE_OPTIONS (PARSE_BASE_OPTIONS | XML_PARSE_NO_XXE | XML_PARSE_NO_SYS_CATALOG)
#elif LIBXML_VERSION >= 21300
#define PARSE_OPTIONS (PARSE_BASE_OPTIONS | XML_PARSE_NO_XXE)
#else
#define PARSE_OPTIONS PARSE_BASE_OPTIONS
#endif

/* A little above what the scan lets through: here it is the parser's own count that decides. */
#define MAX_DEPTH 66
#define MAX_ELEMENTS 100001
#define LONGEST_NAME 60 /* characters of one in a message */

typedef struct
{
  char *reason; /* of the first error */
  int line;
  guint depth;
  guint n_elements;
} Fault;

static char *
describe_error (const xmlError *error)
{
  const char *whole = error->str1 != NULL ? error->str1 : "?";
  g_autofree char *name = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), LONGEST_NAME));

  switch (error->code)
    {
    case XML_ERR_TAG_NAME_MISMATCH:
      return g_strdup_printf (_ ("<%s> is closed by something else"), name);
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return g_strdup_printf (_ ("“&%s;” is not known"), name);
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return g_strdup_printf (_ ("the attribute “%s” stands twice in one element"), name);
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return g_strdup_printf (_ ("the prefix “%s” is not declared"), name);
    case XML_ERR_DOCUMENT_END:
      return g_strdup (_ ("something stands after its end"));
    case XML_ERR_DOCUMENT_EMPTY:
      return g_strdup (_ ("it holds no element"));
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_LT_IN_ATTRIBUTE:
    case XML_ERR_SPACE_REQUIRED:
      return g_strdup (_ ("an attribute is not written as XML asks"));
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
      return g_strdup (_ ("it holds a character that text cannot have"));
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_NAME_REQUIRED:
      return g_strdup (_ ("a “&” or “<” stands where only text may"));
    default:
      return g_strdup (_ ("it is not well-formed XML"));
    }
}

static void
error_cb (void *data, XmlError *error)
{
  Fault *fault = ((xmlParserCtxt *)data)->_private;

  /* Of a namespace that is no sound address: it is a name, and names nothing that anybody fetches. */
  if (error->code == XML_WAR_NS_URI || error->code == XML_WAR_NS_URI_RELATIVE)
    return;
  if (error->level < XML_ERR_ERROR || fault->reason != NULL)
    return;
  fault->reason = describe_error (error);
  fault->line = error->line;
}

/* The guards stop the parser should the scan ever let through what it must not. */
static void
stop (xmlParserCtxt *parser, const char *reason)
{
  Fault *fault = parser->_private;

  if (fault->reason == NULL)
    {
      fault->reason = g_strdup (reason);
      fault->line = xmlSAX2GetLineNumber (parser);
    }
  xmlStopParser (parser);
}

static void
subset_cb (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  stop (data, _ ("it has a DOCTYPE, which a Concordat file never has"));
}

static void
entity_cb (void *data,
           const xmlChar *name,
           int type,
           const xmlChar *public_id,
           const xmlChar *system_id,
           xmlChar *content)
{
  stop (data, _ ("it declares an entity, which a Concordat file never does"));
}

static void
instruction_cb (void *data, const xmlChar *target, const xmlChar *content)
{
  stop (data, _ ("it has a processing instruction, which a Concordat file never has"));
}

#if LIBXML_VERSION < 21400
#define AMPERSAND "&#38;"

/* Older parsers leave a reference in the name of a namespace as they put it: written out again, it would be
 * another name. */
static const xmlChar *
name_namespace (xmlParserCtxt *parser, const xmlChar *uri)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  g_assert (uri != NULL);
  if (strstr ((const char *)uri, AMPERSAND) == NULL)
    return uri;
  parts = g_strsplit ((const char *)uri, AMPERSAND, -1);
  name = g_strjoinv ("&", parts);
  return xmlDictLookup (parser->dict, BAD_CAST name, -1);
}

/* namespaces: prefixes and names in turn */
static void
name_namespaces (xmlParserCtxt *parser, const xmlChar **namespaces, int n)
{
  for (int i = 0; i < n; i++)
    namespaces[2 * i + 1] = name_namespace (parser, namespaces[2 * i + 1]);
}
#else
static void
name_namespaces (xmlParserCtxt *parser, const xmlChar **namespaces, int n)
{
}
#endif

static void
start_element_cb (void *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  Fault *fault = ((xmlParserCtxt *)data)->_private;

  if (++fault->depth > MAX_DEPTH || ++fault->n_elements > MAX_ELEMENTS)
    {
      stop (data, _ ("it has too many elements, or they stand too deep inside each other"));
      return;
    }
  name_namespaces (data, namespaces, n_namespaces);
  xmlSAX2StartElementNs (data, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted,
                         attributes);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Fault *fault = ((xmlParserCtxt *)data)->_private;

  fault->depth--;
  xmlSAX2EndElementNs (data, name, prefix, uri);
}

static xmlParserCtxt *
make_parser (Fault *fault)
{
  xmlParserCtxt *parser = xmlNewParserCtxt ();

  parser->_private = fault;
#if LIBXML_VERSION >= 21300
  xmlCtxtSetErrorHandler (parser, error_cb, parser);
#else
  parser->sax->serror = (xmlStructuredErrorFunc)error_cb;
#endif
  parser->sax->internalSubset = subset_cb;
  parser->sax->externalSubset = subset_cb;
  parser->sax->entityDecl = entity_cb;
  parser->sax->processingInstruction = instruction_cb;
  parser->sax->startElementNs = start_element_cb;
  parser->sax->endElementNs = end_element_cb;

  return parser;
}

CdtTree *
cdt_tree_parse (const char *data, gsize size, const char *name, GError **error)
{
  Fault fault = { NULL, 0, 0, 0 };
  xmlParserCtxt *parser = make_parser (&fault);
  xmlDoc *doc = xmlCtxtReadMemory (parser, data, (int)size, "concordat", "UTF-8", PARSE_OPTIONS);

  xmlFreeParserCtxt (parser);
  if (doc != NULL && fault.reason == NULL)
    return cdt_tree_new_take_doc (doc);

  g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED, _ ("%s:%d: the file is damaged: %s."), name,
               fault.line, fault.reason != NULL ? fault.reason : _ ("it is not well-formed XML"));
  g_free (fault.reason);
  g_clear_pointer (&doc, xmlFreeDoc);

  return NULL;
}

/* Nothing here sets a global of libxml2, but for the memory that it takes (cdt-tree.c): other libraries in
 * the process use it too. Entities and external resources cannot be reached, because the scan lets no DOCTYPE
 * through. */
CdtTree *
cdt_tree_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  static gsize initialised = 0;
  const char *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (g_once_init_enter (&initialised))
    {
      xmlInitParser ();
      g_once_init_leave (&initialised, 1);
    }
  data = g_bytes_get_data (bytes, &size);
  if (!cdt_scan_check (data, size, name, error))
    return NULL;

  return cdt_tree_parse (data, size, name, error);
}
