#include "CDictionary.h"

#include <string.h>

// The layers and the lexicon are embedded as they lie in the folders beside this file.

static const uint8_t core[] = {
#embed "layers/core.csv"
};
static const uint8_t bodies[] = {
#embed "layers/bodies.csv"
};
static const uint8_t companies[] = {
#embed "layers/companies.csv"
};
static const uint8_t sports[] = {
#embed "layers/sports.csv"
};
static const uint8_t leaders[] = {
#embed "layers/leaders.csv"
};
static const uint8_t officials[] = {
#embed "layers/officials.csv"
};
static const uint8_t parties[] = {
#embed "layers/parties.csv"
};
static const uint8_t cabinets[] = {
#embed "layers/cabinets-2019.csv"
};
static const uint8_t armed[] = {
#embed "layers/armed.csv"
};

const uint8_t cdictionary_lexicon[] = {
#embed "lexicon/lexicon.bin"
};

_Static_assert(
    sizeof cdictionary_lexicon == CDICTIONARY_LEXICON_SLOTS * 6, "the lexicon has another size");

static const struct {
  const char *name;
  const uint8_t *bytes;
  size_t size;
} layers[] = {
    {"core", core, sizeof core},
    {"bodies", bodies, sizeof bodies},
    {"companies", companies, sizeof companies},
    {"sports", sports, sizeof sports},
    {"leaders", leaders, sizeof leaders},
    {"officials", officials, sizeof officials},
    {"parties", parties, sizeof parties},
    {"cabinets-2019", cabinets, sizeof cabinets},
    {"armed", armed, sizeof armed},
};

size_t cdictionary_layer_count(void) { return sizeof layers / sizeof *layers; }

const char *cdictionary_layer_name(size_t index) {
  return index < cdictionary_layer_count() ? layers[index].name : "";
}

size_t cdictionary_layer_size(size_t index) {
  return index < cdictionary_layer_count() ? layers[index].size : 0;
}

void cdictionary_layer_copy(size_t index, uint8_t *destination, size_t capacity) {
  size_t size = cdictionary_layer_size(index);
  if (size > capacity) size = capacity;
  if (size > 0) memcpy(destination, layers[index].bytes, size);
}
