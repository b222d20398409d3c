const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Words for names drawn: kind, easy, at most seven letters, and nothing that could be said of somebody's looks or origin. */
export const adjectives = words(`
  able agile alert amber awake bold brave breezy bright brisk
  busy calm candid careful cheery clear clever cosy curious dapper
  daring eager early fair famous fancy fresh gentle glad golden
  grand happy helpful honest jolly keen kind lively loyal lucky
  merry mighty modest neat noble patient polite quick quiet ready
  silver smart snug steady sunny swift tidy trusty upbeat warm
  wise witty
`);

export const animals = words(`
  badger camel caribou crane curlew deer dolphin eagle egret falcon
  ferret finch gazelle gecko giraffe hare heron ibex impala jackdaw
  jaguar kestrel koala lark leopard linnet lion lizard llama lynx
  magpie marmot marten moose narwhal newt ocelot osprey otter owl
  panda pelican penguin petrel plover pony puffin puma quail quokka
  rabbit raven robin salmon seal sparrow stoat stork swan tapir
  tern tiger toucan turtle wombat wren zebra
`);
